using System.Globalization;
using Sipoko.Messaging.Conversations;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Audit;

/// <summary>Threads in the words of the console.</summary>
internal static class ConversationWords
{
    public static string SubjectOf(Conversation thread) => $"Conversation · {thread.ShopName}";

    public static Telling Tell(object happened) => happened switch
    {
        OrderThreadOpened e => $"Conversation ouverte entre l’acheteur et {e.ShopName}",
        ShopThreadOpened e => $"Question posée à {e.ShopName}" + (e.Product is { } product ? $" sur «\u00A0{product.Title}\u00A0»" : ""),
        MessagePosted e => $"Message {From(e.Author)}" + (e.Files is { } files ? $", avec {French.Count(files.Count, "fichier", "fichiers")}" : ""),
        ShipmentNoted e => $"Colis signalé dans la conversation\u00A0: {e.Carrier}, suivi {e.Tracking}",
        ReceiptNoted => "Réception signalée dans la conversation",
        NoteWritten e => $"Noté dans la conversation\u00A0: {e.Sentence}",
        BuyerJoined => "La conversation d’un invité appartient désormais à un compte",
        BuyerLeft => "L’acheteur a fermé son compte",
        ThreadBlocked e => $"Plus de messages souhaités, à la demande {From(e.By)}",
        ThreadUnblocked e => $"Messages de nouveau acceptés, à la demande {From(e.By)}",
        AnswerWaived => "Aucune réponse nécessaire, selon le vendeur",
        HelpAsked e => $"Aide de Sipoko demandée, à la demande {From(e.By)}",
        HelpEnded => "Aide de Sipoko donnée",
        ThreadConsulted e => new Telling("Conversation lue par l’équipe", e.Reason),
        _ => happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(Conversation thread) =>
    [
        new("Vendeur", thread.ShopName),
        new("Objet", ThreadAbout.ForBuyer(thread).Name),
        new("Messages", thread.Messages.Count.ToString(CultureInfo.InvariantCulture)),
        new("Colis signalés", thread.Parcels.Count.ToString(CultureInfo.InvariantCulture)),
        new("Dernier à écrire", thread.LastAuthor switch { Party.Buyer => "l’acheteur", Party.Seller => "le vendeur", Party.Staff => "l’équipe", _ => "personne" }),
        new("Dernière activité", French.Instant(thread.LastAt)),
        new("Réponse attendue depuis", thread.WaitingSince is { } since ? French.Instant(since) : "aucune"),
        new("Aide de Sipoko", thread.Help is { } help ? $"demandée le {French.Instant(help.At)}" : "non demandée"),
        new("Messages arrêtés", thread.BlockedBy.Count == 0 ? "non" : string.Join(", ", thread.BlockedBy.Select(party => $"à la demande {From(party)}"))),
    ];

    private static string From(Party party) => party switch { Party.Buyer => "de l’acheteur", Party.Seller => "du vendeur", _ => "de l’équipe Sipoko" };
}
