namespace Sipoko.Faults.Journal;

public sealed class JournalTests : IDisposable
{
    private readonly RunFolder run = new(Directory.CreateTempSubdirectory("sipoko-journal-").FullName);

    [Fact]
    public void An_act_is_there_before_its_outcome_is_known()
    {
        using var journal = new RunJournal(run, TimeProvider.System);

        var act = journal.Invoke("guest-1", Kinds.Ship, new Dictionary<string, string> { ["tracking"] = "6A12" });

        run.Entries().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => entry.Act.ShouldBe(act), entry => entry.Phase.ShouldBe(Phase.Invoke), entry => entry.Worker.ShouldBe("guest-1"), entry => entry.Facts["tracking"].ShouldBe("6A12"));
    }

    [Fact]
    public void The_outcome_has_the_number_of_its_act()
    {
        using var journal = new RunJournal(run, TimeProvider.System);
        var (first, second) = (journal.Invoke("guest-1", Kinds.Pay, new Dictionary<string, string>()), journal.Invoke("guest-2", Kinds.Pay, new Dictionary<string, string>()));

        journal.Write(second, "guest-2", Kinds.Pay, Phase.Unknown, new Dictionary<string, string>());

        second.ShouldNotBe(first);
        run.Entries().Last().ShouldSatisfyAllConditions(entry => entry.Act.ShouldBe(second), entry => entry.Phase.ShouldBe(Phase.Unknown));
    }

    [Fact]
    public void A_line_is_one_JSON_object_in_plain_words()
    {
        using (var journal = new RunJournal(run, TimeProvider.System))
        {
            journal.Invoke("guest-1", Kinds.PlaceOrder, new Dictionary<string, string> { ["email"] = "a@b.example" });
        }

        File.ReadAllText(run.Journal).ShouldEndWith("""
            ,"act":1,"worker":"guest-1","kind":"place-order","phase":"invoke","facts":{"email":"a@b.example"}}

            """);
    }

    [Fact]
    public void A_fault_comes_back_as_it_was_written()
    {
        var fault = new FaultRecord("disk full", new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero), new(2026, 11, 25, 10, 0, 3, 250, TimeSpan.Zero));
        using (var journal = new RunJournal(run, TimeProvider.System))
        {
            journal.Write(fault.ToEntry(journal.NextAct()));
        }

        FaultRecord.In(run.Entries()).ShouldHaveSingleItem().ShouldBe(fault);
    }

    public void Dispose() => Directory.Delete(run.Folder, recursive: true);
}
