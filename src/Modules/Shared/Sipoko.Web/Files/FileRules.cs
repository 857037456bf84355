namespace Sipoko.Web.Files;

/// <summary>Which files a field takes.</summary>
/// <param name="MostFiles">How many at most.</param>
/// <param name="TakesPdf">PDF as well as pictures.</param>
public sealed record FileRules(int MostFiles, bool TakesPdf)
{
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The whole request of a form with files: several of them, and the text.</summary>
    public const long MostRequestBytes = 64L * 1024 * 1024;

    public static readonly FileRules OneDocument = new(1, TakesPdf: true);

    public string Accept => TakesPdf ? "image/jpeg,image/png,image/webp,application/pdf" : "image/jpeg,image/png,image/webp";

    public string Hint => (TakesPdf ? "JPEG, PNG, WebP ou PDF, 10 Mo au plus par fichier" : "JPEG, PNG ou WebP, 10 Mo au plus par fichier")
        + (MostFiles == 1 ? "." : $"\u00A0; {MostFiles} fichiers au plus.");
}
