using System.Net;
using System.Text;
using Sipoko.Host.Watching;
using Sipoko.Host.Watching.DeadLetters;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;
using Wolverine.Persistence.Durability;

namespace Sipoko.Integration.Tests.Watching;

/// <summary>The pages of the machinery, drawn in each of their states with what an attacker would send.</summary>
public class MachineryPagesTests
{
    private const string Attack = "<script>alert(1)</script>\"'>{{ 1 }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(ShowMachineryEndpoint).Assembly]), "v");
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 22, 0, 0, TimeSpan.Zero);

    private static readonly Machinery Hostile = new(
        Now, Seen<IReadOnlyList<HostSeen>>.Of([new(1, Attack, Attack, Now, TimeSpan.FromHours(1), IsLeader: true, 1)]),
        Seen<IReadOnlyList<QueueSeen>>.Of([new(Attack, 2_000, 1, 1, Now.AddHours(1), 1, TimeSpan.FromHours(1), 1)]), Seen<IReadOnlyList<FailureSeen>>.Of([new(Attack, Attack, 3, 1, Now)]),
        Seen<IReadOnlyList<StoreSeen>>.Of([new(Attack, 5_000, [new(Attack, 1)])]), Seen<DatabaseSeen>.Of(new(1, 299, 300, TimeSpan.FromHours(1), [new(Attack, 1L << 30, TimeSpan.FromHours(1))])),
        Seen<IReadOnlyList<TableSeen>>.Of([new(Attack, 1, 1)]), Seen<DiskSeen>.Of(new(1L << 40, 1, 100)), [new(Attack, Attack, 2, Now)]);

    private static readonly Machinery Unread = new(
        Now, Seen<IReadOnlyList<HostSeen>>.Nothing, Seen<IReadOnlyList<QueueSeen>>.Nothing, Seen<IReadOnlyList<FailureSeen>>.Nothing, Seen<IReadOnlyList<StoreSeen>>.Nothing, Seen<DatabaseSeen>.Nothing,
        Seen<IReadOnlyList<TableSeen>>.Nothing, Seen<DiskSeen>.Nothing, []);

    [Fact]
    public void No_page_of_the_machinery_lets_a_script_through()
    {
        IsSafe(new ShowMachineryPage(Hostile, [new(Attack, Attack, Attack, Attack)]));
        IsSafe(new ListDeadLettersPage(new(Attack, SetAside: false, 2), [new(Attack, 60, 1, 2)], [.. Enumerable.Repeat(new LetterLine(Guid.CreateVersion7(), Attack, Attack, Attack, Now, 2, IsReplaying: true), 51)], FormFields.Empty(), Attack));
        IsSafe(new ShowDeadLetterPage(Letter(Attack, $$"""{"text":"<script>alert(1)</script>","n":[1,null,true]}"""), FormFields.Empty(), Attack));
    }

    [Fact]
    public void What_cannot_be_read_says_so_and_the_page_stands()
    {
        var html = Renderer.Page(new ShowMachineryPage(Unread, []), StaffRole.Admin);

        html.ShouldContain("Impossible de lire les files de messages.");
        html.ShouldContain("Cette partie n’a pas pu être lue.");
        html.ShouldContain("Non lu");
        html.ShouldNotContain("Tout est en ordre");
    }

    [Fact]
    public void An_empty_list_says_what_will_stand_there()
    {
        Renderer.Page(new ListDeadLettersPage(new(null, SetAside: false, 1), [], [], FormFields.Empty(), null), StaffRole.Admin).ShouldContain("Aucun message en échec");
        Renderer.Page(new ListDeadLettersPage(new(null, SetAside: true, 1), [], [], FormFields.Empty(), null), StaffRole.Admin).ShouldContain("Rien n’est mis de côté");
    }

    [Fact]
    public void An_empty_part_of_the_list_does_not_say_that_nothing_failed()
    {
        var html = Renderer.Page(new ListDeadLettersPage(new("checkout.add-stock", SetAside: false, 1), [new("messaging.send-email", 12, 0, 0)], [], FormFields.Empty(), null), StaffRole.Admin);

        html.ShouldNotContain("Aucun message en échec");
        html.ShouldContain("Voir la liste entière");
    }

    [Fact]
    public void One_is_told_as_one_and_those_that_run_again_are_not_counted_to_be_decided()
    {
        var seen = Hostile with
        {
            Queues = Seen<IReadOnlyList<QueueSeen>>.Of([new("messaging.send-email", 0, 0, 0, null, 0, null, 1)]),
            Failures = Seen<IReadOnlyList<FailureSeen>>.Of([new("messaging.send-email", "IOException", 3, 1, Now)]),
        };
        var machinery = Told(new ShowMachineryPage(seen, []));
        machinery.ShouldContain("1 traité en une minute");
        machinery.ShouldContain("dont 1 relancé<");

        var letter = new LetterLine(Guid.CreateVersion7(), "messaging.send-email", "IOException", "", Now, 0, IsReplaying: true);
        string List(LetterKind kind) => Told(new ListDeadLettersPage(new(kind.Queue, SetAside: false, 1), [kind], [letter], FormFields.Empty(), null));
        List(new("messaging.send-email", 4, 1, 0)).ShouldContain("Décider pour les 3 messages de cette file");
        List(new("messaging.send-email", 1, 1, 0)).ShouldNotContain("Décider pour");
    }

    [Fact]
    public void Sealed_values_stay_sealed_and_addresses_are_hidden()
    {
        var html = Renderer.Page(new ShowDeadLetterPage(
            Letter("550 <quelquun@ailleurs.example> unknown, call +33 6 12 34 56 78", """{"content":"01990000000070008000000000000001.Contract.c2VjcmV0","to":"quelquun@ailleurs.example","quantity":3}"""),
            FormFields.Empty(), null), StaffRole.Admin);

        html.ShouldContain("[scellé");
        html.ShouldContain("[masqué]");
        foreach (var trace in new[] { "c2VjcmV0", "quelquun", "34 56" })
        {
            html.ShouldNotContain(trace);
        }
    }

    [Theory]
    [InlineData("Key (slug)=(perrine-quervel) already exists.", "Key (slug)[masqué] already exists.")]
    [InlineData("SIP-2026-004217 is unknown", "SIP-2026-004217 is unknown")]
    [InlineData("Stream 01990000-0000-7000-8000-000000000001 is at version 4", "Stream 01990000-0000-7000-8000-000000000001 is at version 4")]
    [InlineData("card 4242 4242 4242 4242 declined", "card [masqué] declined")]
    [InlineData("a\r\n  b", "a b")]
    public void An_error_is_told_without_anybodys_data(string message, string expected) => Masked.Error(message).Replace("=([masqué])", "[masqué]", StringComparison.Ordinal).ShouldBe(expected);

    private static string Told(IPageView page) => WebUtility.HtmlDecode(Renderer.Page(page, StaffRole.Admin)).Replace('\u00A0', ' ');

    private static DeadLetterEnvelope Letter(string error, string body) => new(
        Guid.CreateVersion7(), null, new Envelope { Data = Encoding.UTF8.GetBytes(body), Attempts = 3 }, Attack, QueueAddress.Of("messaging.send-email"), Attack, Attack, error, Now, replayable: false)
    { FailedAt = Now, ReplayCount = 1 };

    private static void IsSafe(IPageView page)
    {
        var html = Renderer.Page(page, StaffRole.Admin);
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("\"'>");
    }
}
