using Marten;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>One line of a thread, opened for those in it.</summary>
/// <param name="Author">Null for a line that nobody wrote.</param>
/// <param name="Aside">What one side told staff alone.</param>
internal sealed record ThreadLine(Party? Author, string Text, DateTimeOffset At, MessageId? MessageId = null, IReadOnlyList<ThreadFile>? Files = null, ThreadAside? Aside = null);

internal sealed record ThreadAside(Party By, string Text);

internal sealed record ThreadFile(FileId Id, string MediaType, string Name);

/// <summary>Reads threads for the pages, and opens their texts.</summary>
internal sealed class ConversationReader(IMessagingStore store, IPersonKeys keys)
{
    private const string Erased = "Personne effacée";

    public async Task<Conversation?> Find(ConversationId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Conversation>(id, cancellation);
    }

    /// <summary>All that was said, oldest first.</summary>
    public async Task<IReadOnlyList<ThreadLine>> Read(Conversation thread, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var key = await keys.Find(thread.KeyOwner, Purpose.Conversation, cancellation);
        var events = await session.Events.FetchStreamAsync(thread.Id.Value, token: cancellation);
        return [.. events.Select(happened => LineOf((ConversationEvent)happened.Data, thread, key)).OfType<ThreadLine>()];
    }

    private static ThreadLine? LineOf(ConversationEvent happened, Conversation thread, PersonKey? key) => happened switch
    {
        OrderThreadOpened e => new(null, $"Commande payée le {French.Instant(e.At)}", e.At),
        ShopThreadOpened e => new(null, e.Product is { } product ? $"Question sur «\u00A0{product.Title}\u00A0»" : $"Question à la boutique {e.ShopName}", e.At),
        MessagePosted e => new(e.Author, key?.Open(e.Text).Value ?? Erased, e.At, e.MessageId, FilesOf(e, key)),
        ShipmentNoted e => new(null, $"Colis remis à {e.Carrier} le {French.Instant(e.At)}, suivi {e.Tracking}", e.At),
        ReceiptNoted e => new(null, $"Réception confirmée par l’acheteur le {French.Instant(e.At)}", e.At),
        NoteWritten e => new(null, e.Sentence, e.At),
        BuyerLeft e => new(null, "L’acheteur a fermé son compte", e.At),
        ThreadBlocked e => new(null, $"{NameOf(e.By, thread)} ne souhaite plus recevoir de messages", e.At),
        ThreadUnblocked e => new(null, $"{NameOf(e.By, thread)} accepte de nouveau les messages", e.At),
        HelpAsked e => new(null, $"{NameOf(e.By, thread)} a demandé l’aide de Sipoko", e.At, Aside: new(e.By, key?.Open(e.Reason).Value ?? Erased)),
        HelpEnded e => new(null, "L’équipe Sipoko a quitté la conversation", e.At),
        BuyerJoined or AnswerWaived or ThreadConsulted => null, // concern one side only
        _ => throw new UnreachableEventException(thread, happened),
    };

    private static ThreadFile[] FilesOf(MessagePosted posted, PersonKey? key) =>
        key is null ? [] : [.. (posted.Files ?? []).Select(file => new ThreadFile(file.FileId, file.MediaType, key.Open(file.Name).Value))];

    internal static string NameOf(Party party, Conversation thread) => party switch
    {
        Party.Seller => thread.ShopName,
        Party.Staff => "L’équipe Sipoko",
        _ => "L’acheteur",
    };
}
