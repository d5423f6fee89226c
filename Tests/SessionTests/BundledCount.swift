import Foundation

/// How many events the data inside has, as another reader of its file counts them: an event that is
/// added to it changes no test.
let bundledCount: Int = {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Resources/vietnam.json")
  let document = try? JSONSerialization.jsonObject(with: Data(contentsOf: file))
  return ((document as? [String: Any])?["events"] as? [Any])?.count ?? 0
}()
