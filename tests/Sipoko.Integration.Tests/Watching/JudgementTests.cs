using Sipoko.Host.Watching;

namespace Sipoko.Integration.Tests.Watching;

/// <summary>From which figure on a person should look, and from which on act.</summary>
public class JudgementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 22, 0, 0, TimeSpan.Zero);
    private static readonly HostSeen Alive = new(1, "hote-a", "1.0", Now.AddDays(-1), TimeSpan.FromSeconds(2), IsLeader: true, Tasks: 2);
    private static readonly QueueSeen Idle = new("messaging.send-email", 0, 0, 3, Now.AddHours(1), 0, null, 12);
    private static readonly DatabaseSeen Calm = new(5_000_000, 40, 300, TimeSpan.FromSeconds(1), []);
    private static readonly DiskSeen Roomy = new(100_000_000, 80, 100);

    private static readonly Machinery Fine = new(
        Now, Seen<IReadOnlyList<HostSeen>>.Of([Alive]), Seen<IReadOnlyList<QueueSeen>>.Of([Idle]), Seen<IReadOnlyList<FailureSeen>>.Of([]), Seen<IReadOnlyList<StoreSeen>>.Of([new("checkout", 494, [])]),
        Seen<DatabaseSeen>.Of(Calm), Seen<IReadOnlyList<TableSeen>>.Of([]), Seen<DiskSeen>.Of(Roomy), []);

    [Fact]
    public void When_all_is_well_nothing_is_found() => Judgement.Of(Fine).ShouldBeEmpty();

    [Theory]
    [InlineData(14, Gravity.Fine)]
    [InlineData(15, Gravity.Look)]
    public void A_host_is_silent_after_fifteen_seconds(int seconds, Gravity expected) =>
        Worst(Judgement.OfHosts([Alive, Alive with { Number = 2, IsLeader = false, Silence = TimeSpan.FromSeconds(seconds) }])).ShouldBe(expected);

    [Fact]
    public void Somebody_must_lead_and_be_alive()
    {
        Worst(Judgement.OfHosts([])).ShouldBe(Gravity.Act);
        Worst(Judgement.OfHosts([Alive with { IsLeader = false }])).ShouldBe(Gravity.Act);
        Worst(Judgement.OfHosts([Alive with { Silence = TimeSpan.FromMinutes(1) }, Alive with { Number = 2, IsLeader = false }])).ShouldBe(Gravity.Act);
    }

    [Theory]
    [InlineData(29, Gravity.Fine)]
    [InlineData(30, Gravity.Look)]
    [InlineData(299, Gravity.Look)]
    [InlineData(300, Gravity.Act)]
    public void A_message_is_late_after_half_a_minute_and_very_late_after_five(int seconds, Gravity expected) =>
        Worst(Judgement.OfQueues([Idle with { Overdue = 1, Lateness = TimeSpan.FromSeconds(seconds) }])).ShouldBe(expected);

    [Theory]
    [InlineData(999, Gravity.Fine)]
    [InlineData(1000, Gravity.Look)]
    public void A_long_queue_is_worth_a_look(long waiting, Gravity expected) => Worst(Judgement.OfQueues([Idle with { Waiting = waiting }])).ShouldBe(expected);

    [Fact]
    public void One_failed_message_is_one_too_many() =>
        Judgement.OfFailures([new("checkout.add-stock", "Npgsql.PostgresException", 1, 0, Now)]).ShouldHaveSingleItem().ShouldBe(new(Gravity.Act, "1\u00A0message a échoué et attend une décision.", "echecs"));

    [Theory]
    [InlineData(494, 494, Gravity.Fine)]
    [InlineData(2000, 1001, Gravity.Fine)]
    [InlineData(2000, 1000, Gravity.Look)]
    public void A_projection_may_be_some_events_behind(long highest, long sequence, Gravity expected) =>
        Worst(Judgement.OfStores([new("catalog", highest, [new("Feed:All", sequence)])])).ShouldBe(expected);

    [Theory]
    [InlineData(239, Gravity.Fine)]
    [InlineData(240, Gravity.Look)]
    [InlineData(285, Gravity.Act)]
    public void Connections_run_out(int connections, Gravity expected) => Worst(Judgement.OfDatabase(Calm with { Connections = connections })).ShouldBe(expected);

    [Fact]
    public void A_transaction_that_stays_open_and_a_replica_that_falls_behind_are_worth_a_look()
    {
        Worst(Judgement.OfDatabase(Calm with { OldestTransaction = TimeSpan.FromMinutes(5) })).ShouldBe(Gravity.Look);
        Worst(Judgement.OfDatabase(Calm with { Replicas = [new("replique", 64L << 20, TimeSpan.Zero)] })).ShouldBe(Gravity.Look);
        Worst(Judgement.OfDatabase(Calm with { Replicas = [new("replique", null, TimeSpan.FromSeconds(30))] })).ShouldBe(Gravity.Look);
        Worst(Judgement.OfDatabase(Calm with { Replicas = [new("replique", 1024, TimeSpan.FromSeconds(1))] })).ShouldBe(Gravity.Fine);
    }

    [Theory]
    [InlineData(16, Gravity.Fine)]
    [InlineData(15, Gravity.Look)]
    [InlineData(5, Gravity.Act)]
    public void A_disk_fills(long free, Gravity expected) => Worst(Judgement.OfDisk(Roomy with { Free = free })).ShouldBe(expected);

    [Fact]
    public void A_log_that_grows_tells_of_an_archive_or_a_replica_that_does_not_follow() => Worst(Judgement.OfDisk(Roomy with { LogBytes = 8L << 30 })).ShouldBe(Gravity.Look);

    [Fact]
    public void A_part_that_cannot_be_read_is_told_and_hides_no_other()
    {
        var findings = Judgement.Of(Fine with { Disk = Seen<DiskSeen>.Nothing, Failures = Seen<IReadOnlyList<FailureSeen>>.Of([new("messaging.send-email", "IOException", 2, 0, Now)]) });

        findings.Select(finding => finding.Gravity).ShouldBe([Gravity.Act, Gravity.Unknown]);
        findings[1].Sentence.ShouldBe("Impossible de lire la place sur le disque.");
    }

    [Fact]
    public void An_error_of_the_last_quarter_of_an_hour_is_worth_a_look_an_older_one_is_not()
    {
        Judgement.OfErrors([new("Failed", "IOException", 3, Now.AddMinutes(-14))], Now).ShouldHaveSingleItem().Gravity.ShouldBe(Gravity.Look);
        Judgement.OfErrors([new("Failed", "IOException", 3, Now.AddMinutes(-15))], Now).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(119, "119 s")]
    [InlineData(600, "10 min")]
    [InlineData(7_500, "2 h 05")]
    [InlineData(1_036_800, "12 j")]
    public void Spans_are_told_in_their_largest_unit(int seconds, string expected) => Words.Span(TimeSpan.FromSeconds(seconds)).Replace('\u00A0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData(512, "512 o")]
    [InlineData(1_500, "1,5 Ko")]
    [InlineData(1_503_238_553, "1,4 Go")]
    [InlineData(128_849_018_880, "120 Go")]
    public void Sizes_are_told_in_their_largest_unit(long bytes, string expected) => Words.Bytes(bytes).Replace('\u00A0', ' ').ShouldBe(expected);

    private static Gravity Worst(IEnumerable<Finding> findings) => findings.Select(finding => finding.Gravity).DefaultIfEmpty(Gravity.Fine).Max();
}
