using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To someone who signed up: the account may be used.</summary>
internal sealed record AccountApprovedEmail(string Url) : IEmailView
{
    public string Subject => "Votre compte est approuvé";

    public string Preheader => "Vous pouvez vous connecter et commander.";

    public string Reason => "Vous recevez ce message parce que vous avez créé un compte sur Sipoko.";
}
