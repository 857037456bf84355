using Sipoko.Catalog.Contracts;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;

namespace Sipoko.Messaging.Tests.Reports;

public class ReportTests
{
    /// <summary>Friday.</summary>
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    private static readonly ReportId Id = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly PersonId Owner = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly AccountId Staff = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    private static readonly AccountId Colleague = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    private static readonly MessageId Contest = new(Guid.Parse("00000000-0000-7000-8000-000000000006"));
    private static readonly MessageId OtherContest = new(Guid.Parse("00000000-0000-7000-8000-000000000007"));
    private static readonly ProductId Product = new(Guid.Parse("00000000-0000-7000-8000-000000000008"));
    private static readonly SellerId Seller = new(Guid.Parse("00000000-0000-7000-8000-000000000009"));
    private static readonly Personal<Letter> Text = Sealed.Box<Letter>(Owner, "letter", Purpose.Conversation);
    private static readonly Personal<Correspondent> Who = Sealed.Box<Correspondent>(Owner, "who", Purpose.Conversation);
    private static readonly Personal<ReportStatement> Statement = Sealed.Box<ReportStatement>(Owner, "statement", Purpose.Conversation);
    private static readonly StatementOfReasons Reasons = new("La marque est imitée sur l’étiquette.", "Article L. 713-2 du Code de la propriété intellectuelle", IsByLaw: true);

    private static readonly ReportedThing Lamp = new(ReportedKind.Product, "lampe", "Lampe", Product, Seller, new("bonjour@kori.example"));
    private static readonly ReportedThing Words = new(ReportedKind.Message, null, "Un message", null, null, null);
    private static readonly ReportFiled Filed = new(Id, "SIG-2026-000001", Owner, ReportReason.Counterfeit, Lamp, null, "mark", Who, Statement, [], Noon);
    private static readonly ReportDecided Withdrawn = new(Staff, ReportVerdict.ProductWithdrawn, Reasons, Noon);
    private static readonly ReportDecided Nothing = new(Staff, ReportVerdict.NoBreach, Reasons, Noon);
    private static readonly ReportContested BySeller = new(Contest, ReportParty.Seller, Text, Noon);

    [Fact]
    public void A_report_is_filed_once_however_often_the_form_is_sent() => Given().WhenFirst(report => FileReportHandler.Decide(Command(null), report, "SIG-2026-000001", Noon)).Then(Filed);

    [Fact]
    public void A_number_in_use_is_nobody_elses() =>
        Given(Filed).WhenFirst(report => FileReportHandler.Decide(Command(Staff), report, "SIG-2026-000001", Noon)).ThenRefused(ReportRefusal.NotYours);

    [Fact]
    public void Staff_withdraw_the_product_with_reasons() => Given(Filed).When(Decide(Staff, ReportVerdict.ProductWithdrawn)).Then(Withdrawn);

    [Fact]
    public void Nothing_is_decided_without_reasons() => Given(Filed)
        .When(report => DecideReportHandler.Decide(new(Id, Staff, ReportVerdict.NoBreach, new("Non.", "x", IsByLaw: false), IsReview: false), report, Noon)).ThenRefused(ReportRefusal.NoReasons);

    [Fact]
    public void Only_a_product_can_be_withdrawn_only_a_seller_suspended_and_only_someone_warned()
    {
        Given(Filed with { Thing = Words }).When(Decide(Staff, ReportVerdict.ProductWithdrawn)).ThenRefused(ReportRefusal.NoProduct);
        Given(Filed with { Thing = Words }).When(Decide(Staff, ReportVerdict.ShopToBeSuspended)).ThenRefused(ReportRefusal.NoSeller);
        Given(Filed with { Thing = Words }).When(Decide(Staff, ReportVerdict.Warned)).ThenRefused(ReportRefusal.NobodyToWarn);
    }

    [Fact]
    public void A_decision_is_not_changed_but_by_a_contest()
    {
        Given(Filed, Nothing).When(Decide(Colleague, ReportVerdict.ProductWithdrawn)).ThenRefused(ReportRefusal.AlreadyDecided);
        Given(Filed, Nothing).When(Decide(Colleague, ReportVerdict.ProductWithdrawn, isReview: true)).ThenRefused(ReportRefusal.NoContest);
    }

    [Fact]
    public void The_seller_contests_what_touches_it() => Given(Filed, Withdrawn).When(Contests(ReportParty.Seller, Noon)).Then(BySeller);

    [Fact]
    public void The_reporter_contests_that_nothing_was_found() =>
        Given(Filed, Nothing).When(Contests(ReportParty.Reporter, Noon)).Then(new ReportContested(Contest, ReportParty.Reporter, Text, Noon));

    [Fact]
    public void A_seller_who_lost_nothing_has_nothing_to_contest() => Given(Filed, Nothing).When(Contests(ReportParty.Seller, Noon)).ThenRefused(ReportRefusal.NotYours);

    [Fact]
    public void What_is_not_decided_cannot_be_contested() => Given(Filed).When(Contests(ReportParty.Reporter, Noon)).ThenRefused(ReportRefusal.NotDecided);

    [Fact]
    public void One_contest_at_a_time_and_one_for_each_side()
    {
        Given(Filed, Withdrawn, BySeller).When(Contests(ReportParty.Reporter, Noon, OtherContest)).ThenRefused(ReportRefusal.ContestOpen);
        Given(Filed, Withdrawn, BySeller, new ContestDecided(Colleague, ReportVerdict.ProductWithdrawn, Reasons, Noon)).When(Contests(ReportParty.Seller, Noon, OtherContest)).ThenRefused(ReportRefusal.ContestedBefore);
    }

    [Fact]
    public void A_decision_can_be_contested_for_six_months()
    {
        var lastDay = new DateTimeOffset(2027, 5, 20, 21, 59, 0, TimeSpan.Zero); // 20 May, a minute before midnight in Paris
        Given(Filed, Withdrawn).When(Contests(ReportParty.Seller, lastDay)).Then(BySeller with { At = lastDay });
        Given(Filed, Withdrawn).When(Contests(ReportParty.Seller, lastDay.AddMinutes(1))).ThenRefused(ReportRefusal.TooLate);
    }

    [Fact]
    public void Another_person_decides_a_contest()
    {
        Given(Filed, Withdrawn, BySeller).When(Decide(Staff, ReportVerdict.NoBreach, isReview: true)).ThenRefused(ReportRefusal.SamePerson);
        Given(Filed, Withdrawn, BySeller).When(Decide(Colleague, ReportVerdict.NoBreach, isReview: true)).Then(new ContestDecided(Colleague, ReportVerdict.NoBreach, Reasons, Noon));
    }

    [Fact]
    public void A_dangerous_product_is_urgent()
    {
        Given(Filed with { Reason = ReportReason.DangerousProduct }).State.IsUrgent.ShouldBeTrue();
        Given(Filed).State.IsUrgent.ShouldBeFalse();
    }

    [Fact]
    public void A_report_is_decided_within_two_working_days_and_a_contest_within_five()
    {
        ReportClock.DecideBy(Given(Filed).State).ShouldBe(ParisTime.EndOf(new(2026, 11, 24)));
        ReportClock.DecideBy(Given(Filed, Withdrawn, BySeller).State).ShouldBe(ParisTime.EndOf(new(2026, 11, 27)));
    }

    [Fact]
    public void One_address_has_one_mark_which_does_not_tell_it()
    {
        var marks = new ReporterMarks(new byte[32]);
        marks.Of(new("Camille@exemple.fr")).ShouldBe(marks.Of(new("camille@EXEMPLE.fr")));
        marks.Of(new("camille@exemple.fr")).ShouldNotBe(marks.Of(new("sacha@exemple.fr")));
        marks.Of(new("camille@exemple.fr")).ShouldNotBe(new ReporterMarks([1, .. new byte[31]]).Of(new("camille@exemple.fr")));
    }

    private static FileReport Command(AccountId? reporter) => new(Id, Owner, ReportReason.Counterfeit, Lamp, reporter, "mark", Who, Statement, []);

    private static Spec<Report, ReportEvent>.Happened Given(params ReportEvent[] events) => new Spec<Report, ReportEvent>(Report.Evolve).Given(events);

    private static Func<Report, Decision<ReportEvent>> Decide(AccountId staff, ReportVerdict verdict, bool isReview = false) =>
        report => DecideReportHandler.Decide(new(Id, staff, verdict, Reasons, isReview), report, Noon);

    private static Func<Report, Decision<ReportEvent>> Contests(ReportParty party, DateTimeOffset now, MessageId? id = null) =>
        report => ContestReportHandler.Decide(new(Id, id ?? Contest, party, Text), report, now);
}
