using System.Text.Json;
using Shouldly;

namespace Sipoko.Testing;

/// <summary>
/// Given what happened, when something is asked, then this is recorded or refused. Whatever was accepted is asked a second time on the new state, and
/// must then record nothing: every command run twice does once.
/// </summary>
/// <example><c>Orders.Given(prepared).When(ship, at: Noon).Then(new ParcelShipped(…))</c></example>
public sealed class Spec<TState, TEvent>(Func<TState?, TEvent, TState> evolve) where TState : class where TEvent : class
{
    public Happened Given(params TEvent[] events) => new(evolve, events);

    public sealed class Happened(Func<TState?, TEvent, TState> evolve, TEvent[] events)
    {
        /// <param name="decide">The decider, with the command and the instant already given.</param>
        public Asked When(Func<TState, Decision<TEvent>> decide) => new(evolve, events, decide);

        /// <summary>For a command that may be the first of its stream.</summary>
        public Asked WhenFirst(Func<TState?, Decision<TEvent>> decide) => new(evolve, events, state => decide(state), mayBeNew: true);

        public TState State => Fold(evolve, events)!;
    }

    public sealed class Asked(Func<TState?, TEvent, TState> evolve, TEvent[] events, Func<TState, Decision<TEvent>> decide, bool mayBeNew = false)
    {
        private bool isRepeatable;

        /// <summary>Says that the command rightly does more each time.</summary>
        public Asked Repeatable()
        {
            isRepeatable = true;
            return this;
        }

        public void Then(params TEvent[] expected)
        {
            var decision = Decide(events);
            decision.Refusal.ShouldBeNull();
            decision.Events.Select(Describe).ShouldBe(expected.Select(Describe));
            if (!isRepeatable)
            {
                Decide([.. events, .. decision.Events]).ShouldSatisfyAllConditions(
                    again => again.Refusal.ShouldBeNull("the command given twice is refused the second time"),
                    again => again.Events.ShouldBeEmpty("the command given twice is done twice"));
            }
        }

        public void ThenRefused(Refusal expected)
        {
            var decision = Decide(events);
            decision.Refusal.ShouldBe(expected);
            decision.Events.ShouldBeEmpty();
        }

        public void ThenNothing()
        {
            var decision = Decide(events);
            decision.Refusal.ShouldBeNull();
            decision.Events.ShouldBeEmpty();
        }

        private Decision<TEvent> Decide(TEvent[] history)
        {
            var state = Fold(evolve, history);
            (state is not null || mayBeNew).ShouldBeTrue("a command on a stream that has not begun");
            return decide(state!);
        }
    }

    /// <summary>Records with lists are equal when they are stored alike.</summary>
    private static string Describe(TEvent happened) => $"{happened.GetType().Name} {JsonSerializer.Serialize(happened, happened.GetType())}";

    private static TState? Fold(Func<TState?, TEvent, TState> evolve, TEvent[] events) => events.Aggregate((TState?)null, evolve);
}
