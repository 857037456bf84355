using Marten;

namespace Sipoko.Messaging.AnswerTimes;

/// <summary>Reads how fast a seller usually answers.</summary>
internal sealed class AnswerTimeReader(IMessagingStore store)
{
    /// <summary>In minutes; null while nobody can tell.</summary>
    public async Task<int?> Of(SellerId seller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<AnswerTime>(seller, cancellation))?.UsualMinutes;
    }
}
