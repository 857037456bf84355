using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Letters;

/// <summary>The keys of what several people share: a thread, a question to staff, a report, a word on an article. Each ends five years after it last sealed something.</summary>
internal sealed class SharedKeys(IPersonKeys keys, IErasureTerms terms, TimeProvider clock)
{
    public async ValueTask<PersonKey> Prepare(PersonId owner, CancellationToken cancellation)
    {
        var key = await keys.Prepare(owner, Purpose.Conversation, cancellation);
        await terms.KeepUntil(owner, Purpose.Conversation, Retention.LastDay(Purpose.Conversation, ParisTime.Day(clock.GetUtcNow())), cancellation);
        return key;
    }

    public async ValueTask<Personal<T>> Seal<T>(PersonId owner, T value, CancellationToken cancellation) where T : class => (await Prepare(owner, cancellation)).Seal(value);
}
