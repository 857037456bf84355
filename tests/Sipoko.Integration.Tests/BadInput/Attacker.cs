using System.Text;
using Sipoko.Integration.Tests.Access;

namespace Sipoko.Integration.Tests.BadInput;

/// <summary>Makes attacks on the doors, some of each kind.</summary>
internal sealed class Attacker(Generator generator, IReadOnlyList<Door> doors, Things things, int seed)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const int LongestQuery = 600;
    private const int LongestPath = 200;
    private const int LongestField = 20_000;
    private const int MostPasswords = 5;

    private static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "Range", "User-Agent", "Referer", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Content-Encoding", "Origin",
        "Authorization", "X-HTTP-Method-Override", "Stripe-Signature", "tracestate", "baggage", "Content-Disposition",
    ];

    private static readonly string[] ContentTypes =
    [
        "application/json", "application/xml", "text/plain", "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=rien", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"",
        "multipart/mixed; boundary=x", "application/octet-stream", "text/html; charset=\u00E9", "/", "x", "",
    ];

    private readonly Door[] forms = [.. doors.Where(door => door.Method == "POST")];
    private readonly Door[] pages = [.. doors.Where(door => door.Method == "GET")];
    private readonly Dictionary<Door, int> passwords = [];

    public Attack Next(int number)
    {
        var door = generator.Chance(62) ? generator.OneOf(forms) : generator.OneOf(pages);
        var honest = new Attack(
            door, "", door.Path, door.Method == "GET" ? null : Encoding.Latin1.GetBytes(Honest(door)), Form,
            new Dictionary<string, string> { ["Cookie"] = Cookies(door.Sender), ["Sec-Fetch-Site"] = "same-origin" }, $"{seed:x8}{number + 1:x24}");
        return generator.Below(100) switch
        {
            < 5 => With(honest, "Cookie", Mangled(honest.Headers["Cookie"])),
            < 11 => With(honest, generator.OneOf(HeaderNames), Line(generator.Value(LongestPath))),
            < 30 when Doors.HasPlaces(door) && (door.Method == "GET" || generator.Chance(30)) => honest with { What = "address", Path = Doors.WithHostileId(door, things, Harmless(generator.Value(LongestPath))) },
            < 15 => honest with { What = "query", Path = Asking(door) },
            _ when door.Method == "GET" => honest with { What = "query", Path = Asking(door) },
            < 22 => honest with { What = "kind", Body = Encoding.Latin1.GetBytes(generator.OneOf(["{\"a\":1}", "<a/>", "--x\r\nbroken", "", generator.Value(200)])), ContentType = generator.OneOf(ContentTypes) },
            < 30 => honest with { What = "multipart", Body = Multipart(door), ContentType = "multipart/form-data; boundary=limite" },
            < 42 => honest with { What = "shape", Body = Encoding.Latin1.GetBytes(Shape(door)) },
            _ => honest with { What = "fields", Body = Encoding.Latin1.GetBytes(Fields(door, generator.Chance(15) ? 100 : 0)) },
        };
    }

    private static Attack With(Attack attack, string header, string value) => attack with { What = header, Headers = new Dictionary<string, string>(attack.Headers) { [header] = value } };

    private static string Cookies(Visitor sender) => string.Join("; ", sender.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    private string Asking(Door door)
    {
        var asked = Enumerable.Range(0, 1 + generator.Below(3)).Select(_ => generator.OneOf(door.Queries)).Select(name => $"{(generator.Chance(8) ? name + "[]" : name)}={generator.Value(LongestQuery)}").ToList();
        if (generator.Chance(10))
        {
            asked.Add(asked[0]);
        }

        return $"{door.Path}{(door.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', asked)}";
    }

    private static string Honest(Door door) => string.Join('&', door.Fields.Select(field => $"{field.Key}={field.Value}"));

    /// <summary>One field is hostile and the others honest, or each with a chance.</summary>
    private string Fields(Door door, int chance)
    {
        if (door.Fields.Count == 0)
        {
            return $"{generator.OneOf(door.Queries)}={generator.Value(LongestField)}";
        }

        var hostile = generator.OneOf([.. door.Fields.Keys]);
        return string.Join('&', door.Fields.Select(field => $"{field.Key}={(field.Key == hostile || generator.Chance(chance) ? Hostile(door, field.Key, field.Value) : field.Value)}"));
    }

    private string Hostile(Door door, string field, string given)
    {
        if (Door.IsPassword(field) && (passwords[door] = passwords.GetValueOrDefault(door) + 1) > MostPasswords)
        {
            return given;
        }

        return generator.Value(generator.Chance(2) ? LongestField * 5 : LongestField, given);
    }

    /// <summary>Fields left out, twice, as lists, under other names, or too many of them.</summary>
    private string Shape(Door door)
    {
        var fields = door.Fields.Select(field => $"{field.Key}={field.Value}").ToList();
        for (var change = 0; change <= generator.Below(3); change++)
        {
            var at = fields.Count == 0 ? 0 : generator.Below(fields.Count);
            switch (generator.Below(7))
            {
                case 0 when fields.Count > 0:
                    fields.RemoveAt(at);
                    break;
                case 1 when fields.Count > 0:
                    fields.Add(fields[at]);
                    break;
                case 2 when fields.Count > 0:
                    fields[at] = fields[at].Replace("=", "[]=", StringComparison.Ordinal);
                    break;
                case 3 when fields.Count > 0:
                    fields[at] = fields[at].ToUpperInvariant();
                    break;
                case 4:
                    fields.Add(string.Join('&', Enumerable.Range(0, 1 + generator.Below(600)).Select(number => $"champ{number}=x")));
                    break;
                case 5:
                    fields.Add($"{generator.Value(300)}={generator.Value(300)}");
                    break;
                default:
                    fields.Add("&&==&=%&%zz=%zz");
                    break;
            }
        }

        return string.Join('&', fields);
    }

    /// <summary>The same fields as parts, with a file that is none, cut off somewhere as often as not.</summary>
    private byte[] Multipart(Door door)
    {
        var body = new StringBuilder();
        foreach (var (name, value) in door.Fields)
        {
            body.Append("--limite\r\nContent-Disposition: form-data; name=\"").Append(name).Append("\"\r\n\r\n").Append(Uri.UnescapeDataString(value)).Append("\r\n");
        }

        var file = generator.OneOf([.. door.Fields.Keys.Where(name => name.EndsWith("-garde", StringComparison.Ordinal)).Select(name => name[..^"-garde".Length]), "picture", "fichiers"]);
        body.Append("--limite\r\nContent-Disposition: form-data; name=\"").Append(file).Append("\"; filename=\"").Append(Line(generator.Value(100))).Append("\"\r\nContent-Type: ").Append(generator.OneOf(["image/png", "application/pdf", "text/html", "\u00E9"]))
            .Append("\r\n\r\n").Append(generator.OneOf(["\u0089PNG\r\n\u001A\n", "%PDF-1.7\n", "GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", ""])).Append(Uri.UnescapeDataString(generator.Value(2_000))).Append("\r\n--limite--\r\n");
        var bytes = Encoding.UTF8.GetBytes(body.ToString());
        return generator.Chance(50) ? bytes[..generator.Below(bytes.Length)] : bytes;
    }

    private string Mangled(string cookies)
    {
        var at = cookies.Length == 0 ? 0 : generator.Below(cookies.Length);
        return generator.Below(5) switch
        {
            0 => cookies[..at],
            1 => cookies.Insert(at, Line(generator.Value(40))),
            2 => $"{cookies}; {Line(generator.Value(40))}",
            3 => string.Join("; ", cookies.Split("; ").Select(cookie => $"{cookie.Split('=')[0]}={Line(generator.Value(300))}")),
            _ => string.Join("; ", cookies.Split("; ").Select(cookie => $"{cookie}; {cookie.Split('=')[0]}={Line(generator.Value(60))}")),
        };
    }

    /// <summary>What a server takes into a header; the rest is refused before it is ours.</summary>
    private static string Line(string value) => new([.. Uri.UnescapeDataString(value).Where(sign => sign is >= ' ' and < '\u007F')]);

    /// <summary>A server refuses a NUL in a path itself.</summary>
    private static string Harmless(string value) => value.Replace("%00", "%01", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
}
