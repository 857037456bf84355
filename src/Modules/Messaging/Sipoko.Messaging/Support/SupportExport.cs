using Marten;
using Sipoko.Messaging.Letters;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Support;

/// <summary>What a person asked our staff, for their own copy; the staff's answers are in the thread that they can read.</summary>
internal static class SupportExport
{
    public static async Task<ExportedSection> Of(AccountId account, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var ticket in await session.Query<SupportTicket>().Where(ticket => ticket.Author == account).OrderBy(ticket => ticket.OpenedAt).ToListAsync(cancellation))
        {
            foreach (var happened in await session.Events.FetchStreamAsync(ticket.Id.Value, token: cancellation))
            {
                Personal<Letter>? written = happened.Data switch { TicketOpened opened => opened.Letter, PersonWrote wrote => wrote.Letter, _ => null };
                if (written is { } box && await keys.Open(box, cancellation) is { } letter)
                {
                    rows.Add(new Dictionary<string, string>
                    {
                        ["Sujet"] = TicketWords.Of(ticket.Topic), ["Commande"] = ticket.Order?.Value ?? "", ["Le"] = French.Instant(happened.Timestamp), ["Message"] = letter.Text,
                        ["Fichiers joints"] = string.Join(", ", letter.Files.Select(file => file.Name)),
                    });
                }
            }
        }

        return new("Mes demandes à l’équipe de Sipoko", rows);
    }
}
