using Sipoko.Catalog.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Tests.Conversations;
using Sipoko.Web.Files;
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

    private static readonly Conversation Question = Threads.Given(
        Threads.Question with { ShopName = Attack, Product = Threads.Bowl with { Title = Attack } }, Threads.Posted(Threads.First, Party.Buyer), new HelpAsked(Party.Buyer, Threads.Text("reason"), Threads.Noon)).State;

    private static readonly ThreadLine[] Lines =
    [
        new(null, Attack, Threads.Noon), new(Party.Buyer, Attack, Threads.Noon, Threads.First, [new(FileId.New(), "image/jpeg", Attack), new(FileId.New(), "application/pdf", Attack)]),
        new(Party.Seller, Attack, Threads.Noon, Threads.Second), new(Party.Staff, Attack, Threads.Noon, MessageId.New()),
    ];

    private static readonly PostMessageForm Form = Filled(new("message", "Votre message", Attack, Attack, MaxLength: 4000));

    private static readonly ThreadList Threads2 = new([new("/compte/messages/1", Attack, Attack, Attack, Attack, Attack, true, true)], 2, 60, 3);

    private static readonly Contact Contact = new(
        new(Threads.Kori, "atelier-kori", Attack, new("atelier@kori.example")),
        new(Threads.Bowl.ProductId, "bol", Attack, "/images/bol.svg", Threads.Kori, "atelier-kori", Attack, new("atelier@kori.example")), Threads.Id);

    public static TheoryData<string> Pages => [.. Views.Keys];

    private static Dictionary<string, IPageView> Views => new Dictionary<string, IPageView>
    {
        ["buyer"] = new ShowBuyerThreadPage(Thread, Lines, Form, Attack, Threads.Noon),
        ["buyer's question"] = new ShowBuyerThreadPage(Question, Lines, Form, null, Threads.Noon),
        ["seller"] = new ShowSellerThreadPage(Thread, Lines, Form, Threads.Noon),
        ["seller's question"] = new ShowSellerThreadPage(Question, Lines, Form, Threads.Noon),
        ["staff"] = new ShowStaffThreadPage(Question, Lines, Form, true, Attack, Threads.Noon),
        ["reason"] = new ConsultThreadPage(Thread, FormFields.Empty()),
        ["buyer's list"] = new ListBuyerThreadsPage(Threads2),
        ["seller's list"] = new ListSellerThreadsPage(Threads2),
        ["contact"] = new ContactSellerPage(Contact, Form, "produit", Attack, Attack),
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_lets_a_script_through(string name)
    {
        var html = Renderer.Page(Views[name], StaffRole.Support);
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&gt;{{ 1 }}");
    }

    [Fact]
    public void Lists_are_drawn_without_threads_too()
    {
        Renderer.Page(new ListBuyerThreadsPage(new([], 1, 0, 0))).ShouldContain("Vous n’avez pas encore de conversation");
        Renderer.Page(new ListSellerThreadsPage(new([], 1, 0, 0))).ShouldContain("Vous n’avez pas encore de conversation");
    }

    [Fact]
    public void A_long_list_has_pages_with_what_is_unread_said_above()
    {
        var html = Read(new ListBuyerThreadsPage(Threads2));
        html.ShouldContain("3\u00A0conversations non lues");
        html.ShouldContain("Page 2 sur 3");
        html.ShouldContain("href=\"/compte/messages?page=3\"");
    }

    [Fact]
    public void The_other_side_reads_a_phone_number_masked_and_its_author_reads_why()
    {
        ThreadLine[] lines = [new(Party.Buyer, "Appelez le 06 12 34 56 78", Threads.Noon, Threads.First)];
        var seller = Read(new ShowSellerThreadPage(Question, lines, Blank, Threads.Noon));
        seller.ShouldNotContain("06 12 34 56 78");
        seller.ShouldContain("[coordonnées masquées]");
        var buyer = Read(new ShowBuyerThreadPage(Question, lines, Blank, null, Threads.Noon));
        buyer.ShouldContain("06 12 34 56 78");
        buyer.ShouldContain("pour vous protéger");
        Renderer.Page(new ShowStaffThreadPage(Question, lines, Blank, true, null, Threads.Noon), StaffRole.Support).ShouldContain("06 12 34 56 78");
        Renderer.Page(new ShowSellerThreadPage(Thread, lines, Blank, Threads.Noon)).ShouldContain("06 12 34 56 78", customMessage: "a paid order's parties may need it");
    }

    [Fact]
    public void Moderation_reads_a_thread_and_support_writes_in_it()
    {
        Renderer.Page(new ShowStaffThreadPage(Question, Lines, Blank, MayWrite: false, null, Threads.Noon), StaffRole.Moderation).ShouldNotContain("<textarea");
        Renderer.Page(new ShowStaffThreadPage(Question, Lines, Blank, MayWrite: true, null, Threads.Noon), StaffRole.Support).ShouldContain("<textarea");
    }

    [Fact]
    public void Who_cannot_write_reads_why_instead_of_a_form()
    {
        var blocked = Threads.Given(Threads.Question, new ThreadBlocked(Party.Seller, Threads.Noon)).State;
        var html = Read(new ShowBuyerThreadPage(blocked, [], Blank, null, Threads.Noon));
        html.ShouldContain(ConversationRefusal.OtherSideBlocked.Sentence);
        html.ShouldNotContain("<textarea id=\"message\"");
        Renderer.Page(new ShowSellerThreadPage(blocked, [], Blank, Threads.Noon)).ShouldContain("Accepter de nouveau les messages");
    }

    [Fact]
    public void The_thread_of_an_order_says_why_its_messages_cannot_be_stopped() =>
        Read(new ShowSellerThreadPage(Thread, [], Blank, Threads.Noon)).ShouldContain(ConversationRefusal.GuaranteeRuns.Sentence);

    [Fact]
    public void A_refused_message_is_shown_again_with_what_to_repair()
    {
        var html = Renderer.Page(new ShowBuyerThreadPage(Thread, Lines, Filled(new("message", "Votre message", "Bonjour", ConversationRefusal.TextIsTooLong.Sentence)), null, Threads.Noon));
        html.ShouldContain("href=\"#message\"");
        html.ShouldContain("Bonjour</textarea>");
    }

    [Fact]
    public void The_choice_of_mails_shows_which_are_owed()
    {
        var html = Renderer.Page(new ChooseMailsPage(["messaging.new_message"], IsSaved: true));
        html.ShouldContain("value=\"fulfilment.parcel_shipped\" checked");
        html.ShouldNotContain("value=\"messaging.new_message\" checked");
        html.ShouldContain("Confirmation de commande");
        html.ShouldContain("Vos choix sont enregistrés.");
    }

    [Fact]
    public void The_notice_lets_no_script_through_and_says_the_same_in_text()
    {
        var (html, text) = Renderer.Email(new NewMessageEmail(Attack, "la commande SIP-2026-000042", "commande SIP-2026-000042", "https://www.sipoko.example/compte/messages/1", "raison"));
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("https://www.sipoko.example/compte/messages/1");
        text.ShouldContain("https://www.sipoko.example/compte/messages/1");
        text.ShouldContain("SIP-2026-000042");
    }

    private static string Read(IPageView view) => System.Net.WebUtility.HtmlDecode(Renderer.Page(view));

    private static PostMessageForm Blank => PostMessageForm.Fresh(null);

    private static PostMessageForm Filled(Field message) =>
        new(Attack, message, Uploads.Field(FormFields.Empty(), "fichiers", "Fichiers joints", PostMessageForm.Rules, [new(FileId.New(), Attack, "image/jpeg", Attack)], required: false), [new("message", Attack)], Attack);
}
