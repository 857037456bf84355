using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Tests.Conversations;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Tests;

/// <summary>Every page and mail of the module, drawn with what an attacker would type.</summary>
public class TemplateTests
{
    private const string Attack = "<script>alert(1)</script>\"'>{{ 1 }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(MessagingModule).Assembly]), "v");

    private static readonly Conversation Thread = Threads.Given(
        Threads.Opened with { ShopName = Attack, Reference = new(Attack) }, Threads.Posted(Threads.First, Party.Buyer), Threads.Posted(Threads.Second, Party.Seller)).State;

    private static readonly ThreadLine[] Lines = [new(null, Attack, Threads.Noon), new(Party.Buyer, Attack, Threads.Noon), new(Party.Seller, Attack, Threads.Noon)];

    private static readonly PostMessageForm Form = new(Attack, new("message", "Votre message", Attack, Attack, MaxLength: 4000), [new("message", Attack)]);

    public static TheoryData<string> Pages => [.. Views.Keys];

    private static Dictionary<string, IPageView> Views => new IPageView[]
    {
        new ShowBuyerThreadPage(Thread, Lines, Form), new ShowSellerThreadPage(Thread, Lines, Form),
        new ListBuyerThreadsPage([Thread]), new ListSellerThreadsPage([Thread]),
    }.ToDictionary(view => view.GetType().Name);

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_lets_a_script_through(string name)
    {
        var html = Renderer.Page(Views[name]);
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&gt;{{ 1 }}");
    }

    [Fact]
    public void Lists_are_drawn_without_threads_too()
    {
        Renderer.Page(new ListBuyerThreadsPage([])).ShouldContain("Vous n’avez pas encore de conversation");
        Renderer.Page(new ListSellerThreadsPage([])).ShouldContain("Vous n’avez pas encore de conversation");
    }

    [Fact]
    public void A_message_that_waits_for_the_reader_is_marked()
    {
        Renderer.Page(new ListBuyerThreadsPage([Thread])).ShouldContain("Réponse du vendeur");
        Renderer.Page(new ListSellerThreadsPage([Thread])).ShouldContain("À jour");
    }

    [Fact]
    public void A_refused_message_is_shown_again_with_what_to_repair()
    {
        var form = new PostMessageForm("id", new("message", "Votre message", "Bonjour", ConversationRefusal.TextIsTooLong.Sentence), [new("message", ConversationRefusal.TextIsTooLong.Sentence)]);
        var html = Renderer.Page(new ShowBuyerThreadPage(Thread, Lines, form));
        html.ShouldContain("href=\"#message\"");
        html.ShouldContain("Bonjour</textarea>");
    }

    [Fact]
    public void The_notice_lets_no_script_through_and_says_the_same_in_text()
    {
        var (html, text) = Renderer.Email(new NewMessageEmail(Attack, "SIP-2026-000042", "https://www.sipoko.example/compte/messages/1", "raison"));
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("https://www.sipoko.example/compte/messages/1");
        text.ShouldContain("https://www.sipoko.example/compte/messages/1");
        text.ShouldContain("SIP-2026-000042");
    }
}
