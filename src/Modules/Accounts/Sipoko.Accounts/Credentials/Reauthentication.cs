using Sipoko.Web.Forms;

namespace Sipoko.Accounts.Credentials;

/// <summary>Before what weakens or ends an account: the password again (OWASP ASVS 7.5.1).</summary>
internal static class Reauthentication
{
    /// <summary>Refuses the field when the password is not the one of the signed-in person.</summary>
    public static async Task<Credential?> AskAgain(this PasswordCheck passwords, FormFields fields, AccountId account, CancellationToken cancellation)
    {
        var password = fields.Secret(CredentialFields.PasswordName, PasswordRules.MaxLength, "Indiquez votre mot de passe.");
        if (fields.ErrorOf(CredentialFields.PasswordName) is not null)
        {
            return null;
        }

        var credential = await passwords.Confirm(account, password, cancellation);
        if (credential is null)
        {
            fields.Refuse(CredentialFields.PasswordName, "Ce n’est pas votre mot de passe, ou vous avez trop essayé\u00A0: recommencez dans un quart d’heure.");
        }

        return credential;
    }
}
