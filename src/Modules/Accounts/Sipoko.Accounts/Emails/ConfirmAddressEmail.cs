using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To someone who signed up: confirm that the address is yours.</summary>
internal sealed record ConfirmAddressEmail(string Url) : IEmailView
{
    public string Subject => "Confirmez votre adresse e-mail";

    public string Preheader => "Un dernier geste pour ouvrir votre compte Sipoko.";

    public string Reason => "Vous recevez ce message parce que quelqu’un a créé un compte Sipoko avec cette adresse.";
}
