using Sipoko.Web.Forms;

namespace Sipoko.Accounts.Credentials;

/// <summary>The two fields that every page about signing in shares. A password is never sent back to the browser.</summary>
internal static class CredentialFields
{
    public const string EmailName = "adresse";
    public const string PasswordName = "mot-de-passe";

    /// <summary>Where the present password is asked too.</summary>
    public const string NewPasswordName = "nouveau-mot-de-passe";

    public static EmailAddress? Email(this FormFields fields) =>
        fields.Value<EmailAddress>(EmailName, EmailAddress.TryParse, "Indiquez une adresse e-mail complète, comme camille@exemple.fr.");

    public static string CurrentPassword(this FormFields fields) => fields.Secret(PasswordName, PasswordRules.MaxLength, "Indiquez votre mot de passe.");

    public static string NewPassword(this FormFields fields, EmailAddress? email, string name = PasswordName)
    {
        var password = fields.Secret(name, PasswordRules.MaxLength, "Choisissez un mot de passe.");
        if (fields.ErrorOf(name) is null && PasswordRules.FaultOf(password, email) is { } fault)
        {
            fields.Refuse(name, fault);
        }

        return password;
    }

    public static Field EmailField(this FormFields fields, string autocomplete, string? hint = null) => new(
        EmailName, "Adresse e-mail", fields.Raw(EmailName), fields.ErrorOf(EmailName), "email", hint, autocomplete, "email", EmailAddress.MaxLength);

    public static Field CurrentPasswordField(this FormFields fields) => new(
        PasswordName, "Mot de passe", null, fields.ErrorOf(PasswordName), "password", null, "current-password", MaxLength: PasswordRules.MaxLength);

    public static Field NewPasswordField(this FormFields fields, string label, string name = PasswordName) => new(
        name, label, null, fields.ErrorOf(name), "password",
            $"{PasswordRules.MinLength} caractères au moins. Une phrase est plus sûre qu’un mot compliqué.", "new-password",
        MaxLength: PasswordRules.MaxLength);
}

/// <summary>A sentence above a form.</summary>
/// <param name="Kind"><c>ok</c>, <c>info</c>, <c>warn</c> or <c>err</c>.</param>
internal sealed record Notice(string Kind, string Text);
