using System.Text;

namespace Sipoko.Web.Files;

/// <summary>
/// Makes an uploaded file safe, or says in French why not. What it is is read from its first bytes, never from its name. A picture is drawn anew, without
/// the place and the camera it came with; a PDF is kept as it is and only ever given as a download, and one with a program in it is refused.
/// </summary>
internal static class FileCheck
{
    private const string Pdf = "application/pdf";

    private static readonly byte[][] Programs = [.. new[] { "/JavaScript", "/JS ", "/JS(", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA" }.Select(Encoding.ASCII.GetBytes)];

    public static (string MediaType, byte[] Content)? Clean(byte[] content, FileRules rules, out string? fault)
    {
        fault = content.Length switch
        {
            0 => "Ce fichier est vide.",
            > FileRules.MostBytes => "Ce fichier est trop lourd\u00A0: 10 Mo au plus.",
            _ => null,
        };
        if (fault is not null)
        {
            return null;
        }

        if (content.AsSpan().StartsWith("%PDF-"u8))
        {
            fault = !rules.TakesPdf ? $"Un PDF ne convient pas ici\u00A0: {rules.Hint}"
                : Programs.Any(program => content.AsSpan().IndexOf(program) >= 0) ? "Ce PDF contient un programme ou un formulaire\u00A0: imprimez-le en PDF simple, puis envoyez ce dernier."
                : null;
            return fault is null ? (Pdf, content) : null;
        }

        if (Picture.MediaTypeOf(content) is null)
        {
            fault = $"Ce fichier n’est pas d’un type accepté\u00A0: {rules.Hint}";
            return null;
        }

        var drawn = Picture.Redraw(content);
        fault = drawn is null ? "Cette image est abîmée ou trop grande (50 mégapixels au plus)." : null;
        return drawn is null ? null : ("image/jpeg", drawn);
    }

    /// <summary>The last part of the name, without what file systems and headers take amiss.</summary>
    public static string NameOf(string? given, string mediaType)
    {
        var stem = Path.GetFileNameWithoutExtension((given ?? "").Replace('\\', '/').Split('/')[^1]);
        var clean = string.Concat(stem.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.')).Trim(' ', '.');
        clean = clean.Length == 0 ? "fichier" : clean.Length > 80 ? clean[..80].Trim() : clean;
        return clean + (mediaType == Pdf ? ".pdf" : ".jpg");
    }
}
