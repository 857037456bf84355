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
        MessagePosted { Author: Party.Buyer } => "Message de l’acheteur au vendeur",
        MessagePosted => "Message du vendeur à l’acheteur",
        ShipmentNoted e => $"Colis signalé dans la conversation\u00A0: {e.Carrier}, suivi {e.Tracking}",
        _ => happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(Conversation thread) =>
    [
        new("Vendeur", thread.ShopName),
        new("Commande", thread.Reference.Value),
        new("Messages", thread.Messages.Count.ToString(CultureInfo.InvariantCulture)),
        new("Colis signalés", thread.Parcels.Count.ToString(CultureInfo.InvariantCulture)),
        new("Dernier à écrire", thread.LastAuthor switch { Party.Buyer => "l’acheteur", Party.Seller => "le vendeur", _ => "personne" }),
        new("Dernière activité", French.Instant(thread.LastAt)),
    ];
}
