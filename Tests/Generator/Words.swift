/// What the rows are made of.
///
/// Vietnamese stands in both forms, composed and decomposed, as files from different systems have it.
enum Words {
  static let tiers = ["Relations", "Comprehensive", "Strategic", "Comprehensive strategic"]

  static let kinds = ["visit", "talks", "statement", "agreement", "trade", "upgrade"]

  static let titles = [
    "State visit", "Official visit", "Working visit", "Talks", "Joint statement", "Summit talks",
    "Trade agreement", "Defence dialogue", "Ministers meet", "Visa waiver", "Aid agreement",
    "Phone call", "Fisheries talks", "Tax treaty", "Air services agreement", "Exchange of letters",
    "Talks on trade, energy", "Agreement on \"green growth\"", "The \"2+2\" dialogue, round 3",
    "Hội đàm cấp cao tại Hà Nội", "Thăm cấp Nhà nước", "Ký hiệp định hợp tác",
    "Đo\u{302}\u{301}i thoa\u{323}i quo\u{302}\u{301}c pho\u{300}ng",
    "Ky\u{301} hie\u{323}\u{302}p đi\u{323}nh ho\u{31B}\u{323}p ta\u{301}c",
  ]

  static let persons = [
    "Nguyễn Phú Trọng", "Võ Văn Thưởng", "Tô Lâm", "Phạm Minh Chính", "Lương Cường",
    "To\u{302} La\u{302}m", "Pha\u{323}m Minh Chi\u{301}nh", "Tra\u{302}\u{300}n Đu\u{31B}\u{301}c",
    "Aung San", "Joko Widodo", "Narendra Modi", "Lee Hsien Loong", "Angela Merkel", "Luiz da Silva",
    "Anwar Ibrahim", "Park Geun-hye",
  ]

  static let sources = ["VNA", "Reuters", "AP", "AFP", "Nhân Dân", "Kyodo", "Xinhua", "Tass"]

  static let sentences = [
    "The two sides agreed to raise trade to 5 billion dollars by the end of the decade.",
    "Ministers of defence, trade and agriculture held talks of their own.",
    "A joint statement called for \"peace, stability and freedom of navigation\" at sea.",
    "Hai bên nhất trí nâng cấp quan hệ, mở rộng hợp tác giáo dục, khoa học và công nghệ.",
    "Hai be\u{302}n ky\u{301} ba\u{309}n ghi nho\u{31B}\u{301} ve\u{302}\u{300} na\u{306}ng lu\u{31B}o\u{31B}\u{323}ng.",
    "The visit was the first at this level in twelve years.",
    "Agreements on visas, air services and the recognition of diplomas were signed.",
    "Observers noted that no word was said about the dispute over fisheries.",
    "Fifty companies travelled with the delegation; nine contracts were announced.",
    "The text has not been published, and reports of what it says differ.",
  ]
}
