using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To the new address of an account: confirm that it is yours.</summary>
internal sealed record ConfirmNewAddressEmail(string Url) : IEmailView
{
    public string Subject => "Confirmez votre nouvelle adresse e-mail";

    public string Preheader => "Rien ne change tant que vous ne l’avez pas confirmée.";

    public string Reason => "Vous recevez ce message parce que quelqu’un a indiqué cette adresse pour son compte Sipoko.";
}
