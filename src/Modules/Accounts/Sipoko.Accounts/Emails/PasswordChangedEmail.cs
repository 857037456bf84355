using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To the owner of an account: its password was changed.</summary>
internal sealed record PasswordChangedEmail(string At, string ResetUrl) : IEmailView
{
    public string Subject => "Votre mot de passe a été changé";

    public string Preheader => $"Le {At}. Toutes les autres connexions ont été fermées.";

    public string Reason => "Vous recevez ce message parce que le mot de passe de votre compte Sipoko a été changé.";
}
