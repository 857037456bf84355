using System.Globalization;
using System.Text;

namespace Sipoko.Integration.Tests.BadInput;

/// <summary>What nobody types by accident, made from a seed and percent-encoded as it travels: the same seed makes the same values.</summary>
internal sealed class Generator(int seed, IReadOnlyList<string> others)
{
    private static readonly string[] Snippets =
    [
        Hostile.Script, "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)", "<svg/onload=alert(1)>", "</textarea><b>", "<!--", "]]>", "&lt;&#60;&#x3c;", "'; drop table checkout.mt_events; --",
        "\" or \"\"=\"", "%' or 1=1 --", "1; select pg_sleep(0)", "$$;", "{{ 7*7 }}", "{{ include 'field' }}", "{% for i in 1..9 %}", "${7*7}", "#{1}", "../../../etc/passwd", "..\\..\\windows", "/etc/passwd", "file:///etc/passwd",
        "http://169.254.169.254/", "//ailleurs.example", "\\\\ailleurs.example", "https://ailleurs.example/", "|id", "$(id)", "`id`", "*)(uid=*", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///\">]><a>&b;</a>",
        "{\"a\":1}", "[]", "null", "undefined", "True", "NaN", "Infinity", "-0", "%s%n%x", "{0}", "{0:N999999999}", "\\u0000", "\\x00", "=1+1", "@SUM(1)", "a[]", "a.b", "__proto__", "constructor",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "99999999999999999999", "1e9", "1e309", "-1e-400", "0x1F", "1_000", "1 000", "1\u00A0000,50", "1,5", "1.5", "1,,5", ",", "+1", " 1 ",
        "٣", "½", "Ⅷ", "0000000000000000000000001", "1\n2", "79228162514264337593543950336",
    ];

    private static readonly string[] Days =
    [
        "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "2026-13-01", "2026-11-25T25:61:61Z", "2026-11-25T00:00:00+99:99", "-0001-01-01", "1/1/1", "25/11/2026", "2026-11-25 ", "20261125", "now", "2026-W48", "+275760-09-13",
    ];

    private static readonly string[] Ids =
    [
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "01990000-0000-7000-8000-000000000001", "{01990000-0000-7000-8000-000000000001}", "(01990000-0000-7000-8000-000000000001)", "01990000000070008000000000000001",
        "{0x01990000,0x0000,0x7000,{0x80,0x00,0x00,0x00,0x00,0x00,0x00,0x01}}", "01990000-0000-7000-8000-00000000000", "01990000-0000-7000-8000-0000000000012", "SIP-2026-000000", "SIP-9999-999999999999", "sip-2026-000001", "SIP-2026-000001\n",
    ];

    /// <summary>Encoded by hand, since no text holds them: halves of characters, bytes that are no UTF-8, signs that stand for nothing.</summary>
    private static readonly string[] Encoded =
    [
        "", "%20%20", "+", "%00", "a%00b", "%07%08%1B", "%7F", "%C2%85", "%0D%0ASet-Cookie:%20a=b", "%0A", "%0D", "%E2%80%A8", "%ED%A0%80", "%ED%B0%80%ED%A0%80", "%FF%FE", "%C0%AF", "%F0%9F", "%F4%90%80%80", "%EF%BF%BE", "%EF%BF%BF", "%EF%BB%BF",
        "%", "%z", "%2", "%25%30%30", "%u0041", "%%", "&", "=", ";", "a=b&c", "%26x%3Dy",
    ];

    private static readonly string[] Signs = ["👩‍👩‍👧‍👦🧨", "\u202Eemordnilap", "\u2066\u2069", "a\u0300\u0301\u0302\u0303", "\uFFFE\uFFFF", "\u0000", "\u200B\u200D\uFEFF", "ﷺ", "İıŞ", "ß", "\uE000", "𝕏", "Ａ", "é", "e\u0301", "’", "\u00AD", "😀", "\U0001F3F4\U000E0067\U000E0062"];

    private readonly Random random = new(seed);

    public int Below(int most) => random.Next(most);

    public T OneOf<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    /// <param name="longest">Of the text before it is encoded.</param>
    /// <param name="given">What an honest sender sends there.</param>
    public string Value(int longest, string given = "") => random.Next(14) switch
    {
        0 => OneOf(Encoded),
        1 => Escape(OneOf(Numbers)),
        2 => Escape(OneOf(Days)),
        3 => Escape(OneOf(Ids)),
        4 => Escape(OneOf(others)),
        5 or 6 => Escape(OneOf(Snippets)),
        7 => Escape(OneOf(Signs)),
        8 => Escape(Cut(new string(OneOf("a \u00E9<%'\n".ToCharArray()), 1 + random.Next(longest)), longest)),
        9 => Escape(Random(1 + random.Next(40))),
        10 => given + OneOf(Encoded),
        11 => Escape(Cut(string.Concat(Enumerable.Repeat(OneOf(Snippets), 1 + random.Next(20))), longest)),
        12 => Escape(OneOf(Snippets) + OneOf(Signs) + OneOf(Numbers)),
        _ => Mutated(given),
    };

    /// <summary>An honest value with one sign changed, left out, doubled or set before it.</summary>
    private string Mutated(string given)
    {
        var text = Uri.UnescapeDataString(given.Replace('+', ' '));
        if (text.Length == 0)
        {
            return Escape(Random(6));
        }

        var at = random.Next(text.Length);
        return Escape(random.Next(5) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, OneOf(Signs)),
            2 => text[..at] + (char)random.Next(1, 0xD7FF) + text[(at + 1)..],
            3 => text + text,
            _ => text.ToUpperInvariant() + " ",
        });
    }

    /// <summary>Any characters, halves of pairs among them.</summary>
    private string Random(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            text.Append((char)(random.Next(4) switch { 0 => random.Next(0x20), 1 => random.Next(0x20, 0x7F), 2 => random.Next(0xD800, 0xE000), _ => random.Next(0x80, 0xFFFF) }));
        }

        return text.ToString();
    }

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;

    /// <summary>Half a character alone becomes its three bytes, which a careless program sends.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune == Rune.ReplacementChar ? "%ED%A0%80" : Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString().ToString(CultureInfo.InvariantCulture);
    }
}
