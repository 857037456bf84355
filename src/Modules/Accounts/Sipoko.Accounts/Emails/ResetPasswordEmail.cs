using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To someone who forgot their password: choose another.</summary>
internal sealed record ResetPasswordEmail(string Url) : IEmailView
{
    public string Subject => "Choisissez un nouveau mot de passe";

    public string Preheader => "Ce lien sert une seule fois, pendant une heure.";

    public string Reason => "Vous recevez ce message parce que quelqu’un a dit ne plus se souvenir du mot de passe de ce compte.";
}
