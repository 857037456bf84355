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
            var events = await session.Events.FetchStreamAsync(thread.Id.Value, token: cancellation);
            foreach (var posted in events.Select(happened => happened.Data).OfType<MessagePosted>().Where(posted => posted.Author == Party.Buyer))
            {
                rows.Add(RowOf(thread, posted, await keys.Open(posted.Text, cancellation)));
            }
        }

        var preferences = await session.LoadAsync<MailPreferences>(account, cancellation);
        return [new("Mes messages", rows), new("Mes e-mails", [.. MailKinds.Optional.Select(kind => RowOf(kind, preferences))])];
    }

    private static Dictionary<string, string> RowOf(Conversation thread, MessagePosted posted, MessageText? text) => new()
    {
        ["À"] = thread.ShopName,
        ["À propos de"] = ThreadAbout.ForBuyer(thread).Name,
        ["Le"] = French.Instant(posted.At),
        ["Message"] = text?.Value ?? "",
        ["Fichiers joints"] = French.Number(posted.Files?.Count ?? 0),
    };

    private static Dictionary<string, string> RowOf(MailKind kind, MailPreferences? preferences) =>
        new() { ["E-mail"] = kind.Label, ["Souhaité"] = MailKinds.IsStopped(kind.Kind, preferences) ? "non" : "oui" };
}
