/// Texts that a URL cannot hold as they are, with their percent-encoding (RFC 3986 §2: everything but unreserved characters, as UTF-8).
enum AwkwardText {
    static let all = [
        ("a/b", "a%2Fb"),
        ("what?", "what%3F"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("a b+c", "a%20b%2Bc"),
        ("#1", "%231"),
        ("k=v&x;y:z@w", "k%3Dv%26x%3By%3Az%40w"),
        ("a,b", "a%2Cb"),
        ("é", "%C3%A9"),
        ("ключ", "%D0%BA%D0%BB%D1%8E%D1%87"),
        ("🎉", "%F0%9F%8E%89"),
        ("null", "null"),
        ("007", "007"),
        ("...", "..."),
        ("-._~", "-._~"),
        ("line\nbreak\"", "line%0Abreak%22"),
    ]
}
