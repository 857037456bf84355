using Sipoko.Web.Pages;

namespace Sipoko.Returns.Emails;

/// <summary>To who declared a withdrawal: its content, its date and hour, and what follows.</summary>
/// <param name="Steps">One per seller; empty when the reader is not known to be the buyer.</param>
internal sealed record WithdrawalReceiptEmail(
    string At, string Name, string Reference, string Goods, string Number, IReadOnlyList<WithdrawalReceiptEmail.Step> Steps, IReadOnlyList<string> Excluded) : IEmailView
{
    public string Subject => $"Accusé de réception de votre rétractation (commande {Reference})";

    public string Preheader => $"Reçue le {At}.";

    public string Reason => "Vous recevez ce message parce que cette adresse a été indiquée dans une déclaration de rétractation sur Sipoko. Si ce n’est pas vous, ignorez-le.";

    public sealed record Step(string ShopName, IReadOnlyList<string> Lines, string Next, string Url);
}

/// <summary>To who declared a withdrawal that staff had to look at, and to the buyer of the order that they found: what they answer, and what follows.</summary>
/// <param name="Steps">One per seller; empty when the reader is not known to be the buyer.</param>
internal sealed record WithdrawalAnsweredEmail(string Reference, string At, string Answer, IReadOnlyList<WithdrawalReceiptEmail.Step> Steps, IReadOnlyList<string> Excluded) : IEmailView
{
    public string Subject => $"Votre rétractation (commande {Reference})";

    public string Preheader => "Notre équipe vous répond.";

    public string Reason => "Vous recevez ce message parce qu’une rétractation a été déclarée sur Sipoko avec cette adresse, ou pour une commande passée avec elle.";
}
