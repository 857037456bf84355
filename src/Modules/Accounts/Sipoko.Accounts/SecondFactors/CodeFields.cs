using Sipoko.Web.Forms;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>The field of a code: digits of an app, or a recovery code, as people type them.</summary>
internal static class CodeFields
{
    public const string Name = "code";

    private const int MaxLength = 40;

    /// <summary>Without the spaces that apps and people put between the digits.</summary>
    public static string Code(this FormFields fields) => fields.Text(Name, MaxLength, "Indiquez le code.").Replace(" ", "", StringComparison.Ordinal);

    public static Field CodeField(this FormFields fields, string label, string? inputmode = null, string? hint = null) => new(
        Name, label, null, fields.ErrorOf(Name), "text", hint, "one-time-code", inputmode, MaxLength);
}
