using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Support;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <summary>What the demo's people write outside of an order: to a shop before they buy, to Sipoko's staff, and about what is wrong.</summary>
internal sealed class DemoLetters(Acting acting, IPersonKeys keys, TimeProvider clock, CancellationToken cancellation)
{
    private const string BuyerRole = "buyer";
    private const string StaffRole = "staff";

    /// <summary>Asks a shop about a product; the shop answers when there is an answer.</summary>
    public async Task AsksShop(DemoBuyer buyer, string shop, string product, string question, string? answer = null)
    {
        var about = await Acting.Await(() => product, () => acting.Query(new FindProduct(product), cancellation), cancellation);
        var person = await Acting.Await(() => buyer.Name, () => acting.Query(new GetAccountEmail(buyer.AccountId), cancellation), cancellation);
        var thread = Conversation.IdOf(buyer.AccountId, about.SellerId, about.ProductId);
        var opening = new ShopThreadOpened(
            thread, about.SellerId, about.ShopName, about.ShopSlug, about.SellerEmail, new(about.ProductId, about.Slug, about.Title), ThreadSubject.Product, buyer.AccountId, person.PersonId, person.Email,
            clock.GetUtcNow());
        var key = await keys.Prepare(new(thread.Value), Purpose.Conversation, cancellation);
        await acting.As(buyer.AccountId, BuyerRole, new OpenShopThread(opening, AsksAs: null, new(DemoIds.Of("message", $"{buyer.Name}/{product}")), key.Seal(new MessageText(question)), []), cancellation);
        if (answer is not null)
        {
            var reply = new PostMessage(thread, new(DemoIds.Of("message", $"{shop}/{product}")), MessageAuthor.OfSeller(about.SellerId), key.Seal(new MessageText(answer)), []);
            await acting.As(ShopOpening.AccountIdOf(shop), "seller", reply, cancellation);
        }
    }

    /// <summary>Writes to Sipoko's staff, who answer when there is an answer.</summary>
    public async Task AsksSipoko(string name, DemoBuyer buyer, TicketTopic topic, string question, string? answer = null)
    {
        var ticket = new SupportTicketId(DemoIds.Of("ticket", name));
        await acting.As(buyer.AccountId, BuyerRole, new OpenTicket(
            ticket, OwnerOf(name), topic, null, null, buyer.AccountId, null, await Signature(buyer), new(DemoIds.Of("letter", name)), await Letter(name, question), []), cancellation);
        if (answer is not null)
        {
            var staff = ShopOpening.AccountIdOf("support");
            await acting.As(staff, StaffRole, new AnswerTicket(ticket, new(DemoIds.Of("answer", name)), staff, await Letter(name, answer), [], IsNote: false), cancellation);
        }
    }

    /// <summary>Reports a product; staff decide when there is a verdict.</summary>
    public async Task Reports(string name, DemoBuyer buyer, ReportReason reason, string product, string facts, ReportVerdict? verdict = null, StatementOfReasons? reasons = null)
    {
        var found = await Acting.Await(() => product, () => acting.Query(new FindProduct(product), cancellation), cancellation);
        var report = new ReportId(DemoIds.Of("report", name));
        var statement = await keys.Seal(OwnerOf(name), Purpose.Conversation, new ReportStatement(facts, [new("Adresse", $"/p/{product}")], []), cancellation);
        await acting.As(buyer.AccountId, BuyerRole, new FileReport(
            report, OwnerOf(name), reason, new(ReportedKind.Product, found.Slug, found.Title, found.ProductId, found.SellerId, found.SellerEmail), buyer.AccountId, ReporterMark: null,
            await Signature(buyer), statement, []), cancellation);
        if (verdict is { } decided)
        {
            var staff = ShopOpening.AccountIdOf("moderation");
            await acting.As(staff, StaffRole, new DecideReport(report, staff, decided, reasons!, IsReview: false), cancellation);
        }
    }

    private static PersonId OwnerOf(string name) => new(DemoIds.Of("letters", name));

    private ValueTask<Personal<Letter>> Letter(string name, string text) => keys.Seal(OwnerOf(name), Purpose.Conversation, new Letter(text, []), cancellation);

    private ValueTask<Personal<Correspondent>> Signature(DemoBuyer buyer) => keys.Seal(buyer.Person, Purpose.Profile, new Correspondent(buyer.Address.Recipient, buyer.Email), cancellation);
}
