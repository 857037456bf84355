using System.Text.RegularExpressions;

namespace Sipoko.Messaging.Conversations;

/// <summary>
/// Hides from the other side what would lead a talk, and a payment, away from where both are protected. Before a purchase: e-mail addresses, phone
/// numbers, links to other sites, bank account numbers. In the thread of a paid order, whose parties may need to reach each other: links and bank accounts
/// only. What was typed stays whole in its event.
/// </summary>
internal static partial class ContactMask
{
    public const string Hidden = "[coordonnées masquées]";

    private const string OurSite = "sipoko.fr";

    /// <summary>After one of these words, ten digits in a row are the number of a thing.</summary>
    private static readonly string[] ThingWords = ["suivi", "colis", "référence", "reference", "réf", "ref", "commande", "ean", "isbn", "code-barres", "facture", "lot", "série", "serie"];

    public static MaskedText Apply(string text, bool isOfOrder)
    {
        var found = new SortedSet<HiddenKind>();
        var shown = Iban().Replace(text, match => WithoutIban(match.Value, found));
        if (!isOfOrder)
        {
            shown = Replace(Email(), shown, HiddenKind.Email, match => !match.Value.EndsWith("@" + OurSite, StringComparison.OrdinalIgnoreCase), found);
        }

        shown = Replace(Link(), shown, HiddenKind.Link, match => !IsOurs(match.Groups["host"].Value), found);
        if (!isOfOrder)
        {
            shown = Replace(Phone(), shown, HiddenKind.Phone, match => !IsNumberOfThing(match, shown), found);
        }

        return new(shown, [.. found]);
    }

    /// <summary>The name of a file as the other side reads it: another one when it hides something.</summary>
    public static string OfFile(string name, bool isOfOrder) =>
        Apply(Path.GetFileNameWithoutExtension(name).Replace('_', ' '), isOfOrder).Kinds.Count == 0 ? name : "fichier joint" + Path.GetExtension(name);

    /// <summary>The words after an account number look like more of it: the longest beginning that adds up is the number.</summary>
    private static string WithoutIban(string candidate, SortedSet<HiddenKind> found)
    {
        for (var end = candidate.Length; end > 0; end--)
        {
            if ((end == candidate.Length || !char.IsAsciiLetterOrDigit(candidate[end])) && IsIban(candidate[..end]))
            {
                found.Add(HiddenKind.BankAccount);
                return Hidden + candidate[end..];
            }
        }

        return candidate;
    }

    private static string Replace(Regex pattern, string text, HiddenKind kind, Func<Match, bool> isMeant, SortedSet<HiddenKind> found) => pattern.Replace(text, match =>
    {
        if (!isMeant(match))
        {
            return match.Value;
        }

        found.Add(kind);
        return Hidden;
    });

    private static bool IsOurs(string host) => host.Equals(OurSite, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + OurSite, StringComparison.OrdinalIgnoreCase);

    /// <summary>A parcel, an order or a bar code written without spaces, and announced as such.</summary>
    private static bool IsNumberOfThing(Match match, string text)
    {
        var before = text[Math.Max(0, match.Index - 24)..match.Index];
        return match.Value.All(char.IsAsciiDigit) && Array.Exists(ThingWords, word => Regex.IsMatch(before, $@"(?<!\p{{L}}){word}(?!\p{{L}})", RegexOptions.IgnoreCase));
    }

    /// <summary>ISO 13616: with the first four characters at the end, and letters as numbers, the rest by 97 is 1.</summary>
    private static bool IsIban(string text)
    {
        var iban = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (iban.Length is < 15 or > 34)
        {
            return false;
        }

        var rest = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }

        return rest == 1;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ \u00A0.-]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+/-])[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\]|\(a\)|\s(?:arobase|arobas)\s)\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|\(point\)|\[point\]|\(dot\)|\spoint\s)\s?[\p{L}\p{N}-]{2,63}){1,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\p{L}\p{N}@.-])(?:https?://(?:[^\s/@]*@)?(?<host>[^\s/?#:)]+)[^\s)]*|(?<host>www\.[^\s/?#:)]+)[^\s)]*|(?<host>(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:fr|com|net|org|eu|shop|store|biz|io|be|ch|app|link|online|gg|ly))(?![\p{L}\p{N}@-])(?:[/?#][^\s)]*)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\p{L}\p{N}+])(?<![\d][ .,/-])(?:\(?(?:\+|00)\s?33\)?[ \u00A0.-]?(?:\(0\)[ \u00A0.-]?)?[1-9]|0[1-9])(?:[ \u00A0./-]{0,2}\d){8}(?![\p{L}\d])(?![ \u00A0][\d])|(?<![\p{L}\p{N}])\+\d{2,3}(?:[ \u00A0.-]?\d){7,11}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}

/// <param name="Shown">What the other side reads.</param>
/// <param name="Kinds">What was hidden in it.</param>
internal sealed record MaskedText(string Shown, IReadOnlyList<HiddenKind> Kinds)
{
    /// <summary>Tells the author; null when nothing was hidden.</summary>
    public string? Explanation(bool isOfOrder) => Kinds.Count == 0
        ? null
        : $"Masqué pour votre correspondant\u00A0: {string.Join(", ", Kinds.Select(Words))}. " + (isOfOrder
            ? "C’est pour vous protéger\u00A0: un paiement hors de Sipoko n’est couvert par aucune garantie."
            : "C’est pour vous protéger, tous les deux\u00A0: avant un achat, échangez et payez sur Sipoko, où chaque message et chaque paiement peut servir de preuve.");

    private static string Words(HiddenKind kind) => kind switch
    {
        HiddenKind.Email => "adresse e-mail",
        HiddenKind.Phone => "numéro de téléphone",
        HiddenKind.Link => "lien vers un autre site",
        _ => "coordonnées bancaires",
    };
}

internal enum HiddenKind
{
    Email,
    Phone,
    Link,
    BankAccount,
}
