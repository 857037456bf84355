using Sipoko.Web.Forms;

namespace Sipoko.Messaging.Conversations;

/// <summary>What one can ask a shop about.</summary>
internal static class ContactSubjects
{
    private static readonly (string Word, ThreadSubject Subject, string Label)[] All =
    [
        ("produit", ThreadSubject.Product, "Un produit"), ("commande", ThreadSubject.Order, "Une commande"), ("livraison", ThreadSubject.Delivery, "La livraison"), ("autre", ThreadSubject.Other, "Autre chose"),
    ];

    public static bool TryParse(string? typed, out ThreadSubject subject)
    {
        var found = Array.Find(All, candidate => candidate.Word == typed);
        subject = found.Subject;
        return found.Word is not null;
    }

    public static string Words(ThreadSubject subject) => Array.Find(All, candidate => candidate.Subject == subject).Label;

    public static IReadOnlyList<Choice> Choices(string? chosen) => [.. All.Select(subject => new Choice(subject.Word, subject.Label, subject.Word == chosen))];
}
