using Sipoko.Accounts.Audits;
using Sipoko.Accounts.Contracts;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Audits;

public class OpenOrderAuditTests
{
    private static readonly AuditOpeningId Opening = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    private static readonly OrderId Order = new(Guid.Parse("00000000-0000-7000-8000-000000000006"));
    private static readonly OpenOrderAudit Open = new(Opening, Order, Staff, " Réclamation de l’acheteur ");
    private static readonly OrderAuditOpened Opened = new(Opening, Order, Staff, "Réclamation de l’acheteur", Noon);

    [Fact]
    public void An_audit_is_opened_for_a_reason() => Given().WhenFirst(Decide(Open)).Then(Opened);

    [Theory]
    [InlineData("")]
    [InlineData("   a  ")]
    public void Without_a_reason_it_stays_closed(string reason) =>
        Given().WhenFirst(Decide(Open with { Reason = reason })).ThenRefused(AuditOpeningRefusal.ReasonMissing);

    [Fact]
    public void A_reason_is_not_a_novel() =>
        Given().WhenFirst(Decide(Open with { Reason = new string('a', 501) })).ThenRefused(AuditOpeningRefusal.ReasonMissing);

    [Fact]
    public void Another_persons_opening_is_answered_like_an_absent_one()
    {
        Given(Opened).When(Decide(Open with { Staff = Camille })!).ThenRefused(AuditOpeningRefusal.OpenedForAnother);
        Given(Opened).When(Decide(Open with { OrderId = OrderId.New() })!).ThenRefused(AuditOpeningRefusal.OpenedForAnother);
    }

    [Fact]
    public void It_is_open_for_eight_hours_for_one_person_and_one_order()
    {
        var opening = Given(Opened).State;
        opening.IsOpenFor(Order, Staff, Noon.AddHours(8).AddSeconds(-1)).ShouldBeTrue();
        opening.IsOpenFor(Order, Staff, Noon.AddHours(8)).ShouldBeFalse();
        opening.IsOpenFor(Order, Camille, Noon).ShouldBeFalse();
        opening.IsOpenFor(OrderId.New(), Staff, Noon).ShouldBeFalse();
    }

    private static Spec<AuditOpening, AuditOpeningEvent>.Happened Given(params AuditOpeningEvent[] events) =>
        new Spec<AuditOpening, AuditOpeningEvent>(AuditOpening.Evolve).Given(events);

    private static Func<AuditOpening?, Decision<AuditOpeningEvent>> Decide(OpenOrderAudit command) =>
        opening => OpenOrderAuditHandler.Decide(command, opening, Noon);
}
