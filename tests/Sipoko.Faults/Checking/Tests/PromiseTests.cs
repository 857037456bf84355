using Sipoko.Faults.Journal;
using static Sipoko.Faults.Checking.Tests.CleanRun;

namespace Sipoko.Faults.Checking.Tests;

/// <summary>Each rule is shown one damage of a clean run, and must be the only one to speak.</summary>
public sealed class PromiseTests
{
    private static readonly Dictionary<string, (string Rule, Func<Facts, Facts> Damage)> Damages = new()
    {
        ["more kept than there is"] = ("I1", facts => facts with { StockMoves = Change(facts.StockMoves, move => move.Kind is StockMoveKind.Added, move => move with { Quantity = move.Quantity - 1 }) }),
        ["sold other than kept"] = ("I1", facts => facts with { StockMoves = Change(facts.StockMoves, move => move is { Kind: StockMoveKind.Sold, Quantity: 2 }, move => move with { Quantity = 1 }) }),
        ["a gift card of less than it pays"] = ("I2", facts => facts with { CardMoves = Change(facts.CardMoves, move => move.Version == 1, move => move with { Cents = 1000 }) }),
        ["a gift card spent without being kept"] = ("I2", facts => facts with { CardMoves = [.. facts.CardMoves.Where(move => move.Version != 2)] }),
        ["a doubled reservation"] = ("I3", facts => facts with { StockMoves = [.. facts.StockMoves, new(Offer, 6, StockMoveKind.Reserved, Paid, 1)] }),
        ["an order paid twice"] = ("I3", facts => facts with { OrderTurns = [.. facts.OrderTurns, new(Paid, 3, "order_paid", 5000)] }),
        ["a paid line that is still only kept"] = ("I3", facts => facts with { StockMoves = [.. facts.StockMoves.Where(move => move is not { Offer: var offer, Kind: StockMoveKind.Sold } || offer != OtherOffer)] }),
        ["a parcel that is gone"] = ("I4", facts => facts with { ShippingTurns = [.. facts.ShippingTurns.Where(turn => turn.Type != "parcel_shipped")] }),
        ["a cent more than the buyer saw"] = ("I4", facts => facts with { Journal = Tell(facts.Journal, 1, "total", "5001") }),
        ["an order given up and kept"] = ("I4", facts => facts with { OrderTurns = [.. facts.OrderTurns.Where(turn => turn.Type != "order_cancelled")] }),
        ["a refused order that stands"] = ("I5", facts => facts with { Journal = [.. facts.Journal.Where(entry => entry.Act != 3), .. Ended(3, Kinds.PlaceOrder, Phase.Fail, ("order", $"{GivenUp}"))] }),
        ["a gift card that nobody bought"] = ("I6", facts => facts with { Journal = [.. facts.Journal.Where(entry => entry.Act != 5)] }),
        ["a payment that nobody made"] = ("I6", facts => facts with { Journal = [.. facts.Journal.Where(entry => entry.Act != 7)] }),
        ["an event from nowhere"] = ("I6", facts => facts with { Events = Change(facts.Events, happened => happened.Type == "checkout.order_paid", happened => happened with { Route = "" }) }),
        ["a parcel shipped twice"] = ("I7", facts => facts with { ShippingTurns = [.. facts.ShippingTurns, new(Part, 4, "parcel_shipped", null, Id(30), "6A001", null, [Offer])] }),
        ["a cent from one seller to the other"] = ("I8", facts => facts with
        {
            Entries = Change(facts.Entries, entry => entry.Kind == "OrderPaid", entry => entry with { Postings = [.. entry.Postings.Select(Shift)] }),
            Balances = [.. facts.Balances.Select(balance => balance with { Cents = Shift(new(balance.Account, balance.Cents)).Cents })],
        }),
        ["a cent too much"] = ("I9", facts => facts with
        {
            Entries = Change(facts.Entries, entry => entry.Kind == "RefundSent", entry => entry with { Postings = [entry.Postings[0] with { Cents = 1001 }, entry.Postings[1]] }),
        }),
        ["a balance beside its postings"] = ("I9", facts => facts with { Balances = Change(facts.Balances, balance => balance.Cents == -500, balance => balance with { Cents = -501 }) }),
        ["a refund that Stripe did not make"] = ("I10", facts => facts with { Intents = Change(facts.Intents, intent => intent.Id == "pi_order", intent => intent with { Refunded = 0 }) }),
        ["a buyer charged twice"] = ("I10", facts => facts with { Intents = Change(facts.Intents, intent => intent.Id == "pi_order", intent => intent with { Charges = 2 }) }),
        ["a lost event"] = ("I11", facts => facts with { Events = [.. facts.Events.Skip(1)] }),
        ["a moved version"] = ("I11", facts => facts with { Streams = Change(facts.Streams, stream => stream.Id == Paid, stream => stream with { Version = 3 }) }),
        ["a snapshot that is another"] = ("I12", facts => facts with { Replay = new(9, [new("Order", $"{Paid}", "status is kept as \"Paid\", its events make \"AwaitingPayment\"")]) }),
        ["a forged notice"] = ("I13", facts => facts with { Notices = [.. facts.Notices, new("evt_forged", "checkout.session.completed")] }),
        ["money recorded twice"] = ("I13", facts => facts with { MoneyTurns = [.. facts.MoneyTurns, new(Payment, 4, "payment_quarantined", Intent: "pi_x"), new(Payment, 5, "payment_quarantined", Intent: "pi_x")], Intents = [.. facts.Intents, new("pi_x", null, Payment, 0, 0, 0, 0)] }),
        ["a message left behind"] = ("I14", facts => facts with { Waiting = [.. facts.Waiting, new(Id(31), "Incoming", null, 0, "Sipoko.Messaging.Contracts.SendEmail", "local://messaging.send-email/")] }),
        ["a dead letter"] = ("I14", facts => facts with { DeadLetters = [new(Id(32), "Sipoko.Checkout.Contracts.RefundOrder", "NpgsqlException", "away")] }),
        ["a payment that nothing will end"] = ("I14", facts => facts with { MoneyTurns = [.. facts.MoneyTurns, new(Id(33), 1, "payment_started", Id(34))] }),
        ["a mailed number of no order"] = ("I15", facts => facts with { Mailbox = [new(Mail, ["SIP-2026-000001", "SIP-2026-000099"])] }),
        ["a mail that never left"] = ("I15", facts => facts with { Mails = [.. facts.Mails, new(Id(35), "checkout.order_refunded", Paid)] }),
        ["a part that nobody prepares"] = ("I17", facts => facts with { ShippingTurns = [.. facts.ShippingTurns.Where(turn => turn.SellerOrder != Part || turn.Version != 1)] }),
        ["two threads of one part"] = ("I17", facts => facts with { Threads = [.. facts.Threads, new(Id(36), Part)] }),
        ["a stock that the catalogue does not know"] = ("I17", facts => facts with { ToldLevels = [new(Offer, 1, 3)] }),
        ["a cancelled line without its refund"] = ("I17", facts => facts with { ShippingTurns = Change(facts.ShippingTurns, turn => turn.Type == "lines_cancelled", turn => turn with { Refund = Id(37) }) }),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Fact]
    public void A_clean_run_breaks_nothing_and_shows_something_to_every_rule()
    {
        var verdict = Checker.Judge(CleanRun.Facts);
        verdict.Violations.ShouldBeEmpty(verdict.ToString());
        verdict.Invalid.ShouldBeNull();
        verdict.Examined.Values.ShouldAllBe(examined => examined > 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void One_damage_is_seen_by_its_rule_alone(string name)
    {
        var (rule, damage) = Damages[name];
        var verdict = Checker.Judge(damage(CleanRun.Facts));
        verdict.Violations.Select(violation => violation.Rule).Distinct().ShouldBe([rule], verdict.ToString());
    }

    [Fact]
    public void Every_rule_is_shown_a_damage() => Rules.All.Select(rule => rule.Number).Except(Damages.Values.Select(damage => damage.Rule)).ShouldBeEmpty();

    [Fact]
    public void A_run_that_shows_nothing_proves_nothing()
    {
        Checker.Judge(new()).Invalid.ShouldNotBeNull();
        Checker.Judge(CleanRun.Facts with { Journal = [] }).Invalid.ShouldNotBeNull();
        Checker.Judge(CleanRun.Facts with { Notices = [], Journal = [.. CleanRun.Facts.Journal.Where(entry => entry.Kind != Kinds.Webhook)] }).Invalid.ShouldBe("nothing to examine for I13");
    }

    [Fact]
    public async Task What_cannot_be_read_proves_nothing()
    {
        var nowhere = new RunFolder(Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}"));
        (await Checker.Check(nowhere, "Host=127.0.0.1;Port=1;Timeout=1")).Invalid.ShouldNotBeNull();
    }

    private static IReadOnlyList<T> Change<T>(IReadOnlyList<T> all, Func<T, bool> isMeant, Func<T, T> change) => [.. all.Select(one => isMeant(one) ? change(one) : one)];

    private static IReadOnlyList<Entry> Tell(IReadOnlyList<Entry> journal, long act, string name, string value) =>
        Change(journal, entry => entry.Act == act, entry => entry with { Facts = new Dictionary<string, string>(entry.Facts) { [name] = value } });

    private static Posting Shift(Posting posting) =>
        posting.Account == $"seller:{Seller:N}:held" ? posting with { Cents = posting.Cents + 1 } : posting.Account == $"seller:{OtherSeller:N}:held" ? posting with { Cents = posting.Cents - 1 } : posting;
}
