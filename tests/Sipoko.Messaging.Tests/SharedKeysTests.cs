using Microsoft.Extensions.Time.Testing;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Tests.Conversations;

namespace Sipoko.Messaging.Tests;

/// <summary>What several people share is readable for five years after the last word of it.</summary>
public class SharedKeysTests
{
    [Fact]
    public async Task Each_word_puts_the_end_of_its_key_off()
    {
        var (terms, clock) = (new Terms(), new FakeTimeProvider(Threads.Noon));
        var keys = new SharedKeys(new InMemoryKeys(), terms, clock);
        var owner = new PersonId(Threads.Id.Value);

        await keys.Seal(owner, new MessageText("Bonjour"), default);
        clock.SetUtcNow(Threads.Noon.AddDays(10));
        await keys.Seal(owner, new MessageText("Toujours là\u00A0?"), default);

        terms.Kept.ShouldBe([(owner, Purpose.Conversation, new DateOnly(2031, 11, 20)), (owner, Purpose.Conversation, new DateOnly(2031, 11, 30))]);
    }

    private sealed class Terms : IErasureTerms
    {
        public List<(PersonId, Purpose, DateOnly)> Kept { get; } = [];

        public ValueTask ForgetAfter(PersonId person, Purpose purpose, DateOnly lastDay, CancellationToken cancellation, System.Data.Common.DbConnection? within = null) => throw new InvalidOperationException("a thing is not a person who left");

        public ValueTask KeepUntil(PersonId owner, Purpose purpose, DateOnly lastDay, CancellationToken cancellation)
        {
            Kept.Add((owner, purpose, lastDay));
            return ValueTask.CompletedTask;
        }
    }
}
