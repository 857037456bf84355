using System.Buffers;
using System.Text;

namespace Sipoko.Web.Forms;

/// <summary>Typed text as it is kept: trimmed, composed (NFC), without control characters, not too long.</summary>
internal static class CleanText
{
    /// <param name="isLine">One line: without tabs and line breaks too.</param>
    /// <param name="fault">What is wrong with it; the text is empty then.</param>
    public static string Of(string typed, int maxLength, bool isLine, out string? fault)
    {
        var text = typed.ReplaceLineEndings("\n").Trim(); // browsers send CRLF, and count one character
        fault = text.Length > maxLength ? TooLong(maxLength)
            : text.Any(c => char.IsControl(c) && (isLine || c is not ('\n' or '\t'))) || !IsWellFormed(text) ? "Ce texte contient des caractères que nous ne pouvons pas enregistrer."
            : null;
        return fault is null ? text.Normalize(NormalizationForm.FormC) : "";
    }

    public static string TooLong(int maxLength) => $"Ce texte est trop long\u00A0: {maxLength} caractères au plus.";

    /// <summary>Neither half a character nor one that Unicode promises never to use: what cannot be normalised.</summary>
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done || (rune.Value & 0xFFFE) == 0xFFFE)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
