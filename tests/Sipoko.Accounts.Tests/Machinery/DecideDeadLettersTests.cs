using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Machinery;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Machinery;

public class DecideDeadLettersTests
{
    private static readonly Guid[] Letters = [Guid.Parse("08df4b46-95bc-e039-5a64-70c16e640000")];
    private static readonly DecideDeadLetters Act = new(new(Guid.Parse("00000000-0000-7000-8000-000000000009")), Staff, DeadLetterActKind.Replay, "checkout.add-stock", Letters, " La base est réparée ");
    private static readonly DeadLettersReplayed Replayed = new(Act.ActId, Staff, "checkout.add-stock", Letters, "La base est réparée", Noon);

    [Fact]
    public void Staff_let_failed_messages_run_again_for_a_reason() => Given().WhenFirst(Decide(Act)).Then(Replayed);

    [Fact]
    public void Staff_put_failed_messages_aside_and_take_them_back()
    {
        Given().WhenFirst(Decide(Act with { Kind = DeadLetterActKind.SetAside })).Then(new DeadLettersSetAside(Act.ActId, Staff, "checkout.add-stock", Letters, "La base est réparée", Noon));
        Given().WhenFirst(Decide(Act with { Kind = DeadLetterActKind.TakeBack })).Then(new DeadLettersTakenBack(Act.ActId, Staff, "checkout.add-stock", Letters, "La base est réparée", Noon));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  a ")]
    public void Without_a_reason_nothing_is_done(string reason) => Given().WhenFirst(Decide(Act with { Reason = reason })).ThenRefused(DeadLetterActRefusal.ReasonMissing);

    [Fact]
    public void The_same_form_sent_twice_is_one_act() => Given(Replayed).When(Decide(Act)!).ThenNothing();

    [Fact]
    public void Another_act_cannot_take_the_number_of_one_that_was_done()
    {
        Given(Replayed).When(Decide(Act with { Kind = DeadLetterActKind.SetAside })!).ThenRefused(DeadLetterActRefusal.AnothersAct);
        Given(Replayed).When(Decide(Act with { Staff = Camille })!).ThenRefused(DeadLetterActRefusal.AnothersAct);
        Given(Replayed).When(Decide(Act with { Queue = "messaging.send-email" })!).ThenRefused(DeadLetterActRefusal.AnothersAct);
    }

    private static Spec<DeadLetterAct, DeadLetterActEvent>.Happened Given(params DeadLetterActEvent[] events) =>
        new Spec<DeadLetterAct, DeadLetterActEvent>(DeadLetterAct.Evolve).Given(events);

    private static Func<DeadLetterAct?, Decision<DeadLetterActEvent>> Decide(DecideDeadLetters command) => act => DecideDeadLettersHandler.Decide(command, act, Noon);
}
