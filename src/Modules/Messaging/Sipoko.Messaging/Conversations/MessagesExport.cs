using Marten;
using Sipoko.Messaging.Emails;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>What a person wrote to sellers, and which mails they do without.</summary>
internal static class MessagesExport
{
    public static async Task<IReadOnlyList<ExportedSection>> Of(AccountId account, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var thread in await session.Query<Conversation>().Where(thread => thread.Buyer == account).OrderBy(thread => thread.OpenedAt).ToListAsync(cancellation))
        {
            var key = await keys.Find(thread.KeyOwner, Purpose.Conversation, cancellation);
            var events = await session.Events.FetchStreamAsync(thread.Id.Value, token: cancellation);
            rows.AddRange(events.Select(happened => RowOf(thread, (ConversationEvent)happened.Data, key)).OfType<IReadOnlyDictionary<string, string>>());
            if (await session.LoadAsync<MessageDraft>(MessageDrafts.IdOf(thread.Id), cancellation) is { } draft)
            {
                rows.Add(RowOf(thread, "brouillon, jamais envoyé", draft.SavedAt, (await keys.Open(draft.Text, cancellation))?.Value));
            }
        }

        var preferences = await session.LoadAsync<MailPreferences>(account, cancellation);
        return [new("Mes messages", rows), new("Mes e-mails", [.. MailKinds.Optional.Select(kind => RowOf(kind, preferences))])];
    }

    /// <summary>What the buyer wrote, to the shop or to staff; null for the rest.</summary>
    internal static Dictionary<string, string>? RowOf(Conversation thread, ConversationEvent happened, PersonKey? key) => happened switch
    {
        MessagePosted { Author: Party.Buyer } e => RowOf(thread, thread.ShopName, e.At, key?.Open(e.Text).Value, key is null ? [] : [.. (e.Files ?? []).Select(file => key.Open(file.Name).Value)]),
        HelpAsked { By: Party.Buyer } e => RowOf(thread, "l’équipe Sipoko", e.At, key?.Open(e.Reason).Value),
        _ => null,
    };

    private static Dictionary<string, string> RowOf(Conversation thread, string to, DateTimeOffset at, string? text, params IReadOnlyList<string> files) => new()
    {
        ["À"] = to,
        ["Conversation avec"] = thread.ShopName,
        ["À propos de"] = ThreadAbout.ForBuyer(thread).Name,
        ["Le"] = French.Instant(at),
        ["Message"] = text ?? "",
        ["Fichiers joints"] = string.Join(", ", files),
    };

    private static Dictionary<string, string> RowOf(MailKind kind, MailPreferences? preferences) =>
        new() { ["E-mail"] = kind.Label, ["Souhaité"] = MailKinds.IsStopped(kind.Kind, preferences) ? "non" : "oui" };
}
