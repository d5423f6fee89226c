import Foundation

extension Program {
  /// How often its threads were woken so far.
  var wakings: Int {
    let tasks =
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      let status = Program.text(of: "/proc/\(process)/task/\(task)/status")
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
      return sum + (line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0)
    }
  }

  /// The seconds for which it has had a processor.
  var processorTime: Double {
    let first = Program.text(of: "/proc/\(process)/schedstat").split(separator: " ").first
    return (first.flatMap { Double($0) } ?? 0) / 1e9
  }

  /// Whether it sleeps in the system call with this number on the processors of this kind.
  func sleeps(inCall number: Int) -> Bool {
    Program.text(of: "/proc/\(process)/syscall").hasPrefix("\(number) ")
  }

  /// The processes of its session that are left.
  var leftovers: [pid_t] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap { pid_t($0) }.filter { number in
      // "number (name) state parent group session …", and a name may hold anything.
      let fields = Program.text(of: "/proc/\(number)/stat").split(separator: ")").last
      return fields?.split(separator: " ").dropFirst(3).first.flatMap { pid_t($0) } == process
    }
  }

  static func text(of path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
