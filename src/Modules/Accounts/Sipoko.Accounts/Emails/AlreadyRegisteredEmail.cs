using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To the owner of an account, with whose address someone just signed up again.</summary>
internal sealed record AlreadyRegisteredEmail(string SignInUrl, string ResetUrl) : IEmailView
{
    public string Subject => "Vous avez déjà un compte";

    public string Preheader => "Une inscription vient d’être demandée avec votre adresse.";

    public string Reason => "Vous recevez ce message parce que quelqu’un a voulu créer un compte Sipoko avec cette adresse.";
}
