using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To the former address of an account: another took its place, and how to undo it.</summary>
internal sealed record AddressChangedEmail(string At, string UndoUrl) : IEmailView
{
    public string Subject => "L’adresse e-mail de votre compte a été changée";

    public string Preheader => "Si ce n’était pas vous, vous pouvez la reprendre pendant trois jours.";

    public string Reason => "Vous recevez ce message parce que cette adresse était celle d’un compte Sipoko.";
}
