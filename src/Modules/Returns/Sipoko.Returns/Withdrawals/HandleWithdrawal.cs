using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Emails;
using Sipoko.Returns.Purchases;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Returns.Withdrawals;

/// <summary>A member of staff finds the order of a declaration that matched none, or answers that there is none.</summary>
/// <param name="OrderId">The order that was found; null when there is none.</param>
public sealed record HandleWithdrawal(WithdrawalId WithdrawalId, AccountId Staff, OrderId? OrderId, Personal<ClaimText> Note);

public static class HandleWithdrawalHandler
{
    internal static Decision<WithdrawalEvent> Decide(HandleWithdrawal command, Withdrawal withdrawal, WithdrawalPlan plan, DateTimeOffset now) =>
        withdrawal.NeedsStaff ? new WithdrawalHandled(command.Staff, command.OrderId, [.. plan.Begun.Select(begun => begun.ClaimId)], command.Note, now) : Decision.Nothing;

    public static async Task<(Outcome?, OutgoingMessages)> Handle(
        HandleWithdrawal command, IDocumentSession session, TimeProvider clock, ClaimNews news, WithdrawalEmails emails, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Withdrawal>(command.WithdrawalId.Value, cancellation);
        if (stream.Aggregate is not { } withdrawal)
        {
            return (null, []);
        }

        var now = clock.GetUtcNow();

        // The term is judged by the day of the declaration, not by that of its handling.
        var plan = command.OrderId is { } order ? await DeclareWithdrawalHandler.Plan(session, withdrawal.Id, order, [], withdrawal.At, cancellation) : new([], []);
        var decision = Decide(command, withdrawal, plan, now);
        var messages = new OutgoingMessages();
        stream.AppendMany(decision.Recorded);
        if (decision.Events.Count > 0)
        {
            messages.AddRange(await emails.Handled(withdrawal, command, cancellation));
            foreach (var begun in plan.Begun)
            {
                session.Events.StartStream<Claim>(begun.ClaimId.Value, begun);
                messages.AddRange(await news.Of(null, [begun], cancellation));
            }
        }

        return (decision.Outcome, messages);
    }
}

public sealed class HandleWithdrawalEndpoint : ICarterModule
{
    private const string Path = "/equipe/litiges/retractations/{id:guid}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Get).RequireAuthorization(Policies.StaffDisputes);
        app.MapPost(Path, Post).RequireAuthorization(Policies.StaffDisputes);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, WithdrawalReader withdrawals, Pages pages) =>
        await Page(id, http, withdrawals, FormFields.Empty()) is { } page ? pages.Show(page) : Reply.NotFound();

    private static async Task<IResult> Post(Guid id, HttpContext http, WithdrawalReader withdrawals, PurchaseReader purchases, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        if (await withdrawals.Find(new(id), http.RequestAborted) is not { } withdrawal)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var note = fields.Lines("reponse", ClaimText.MaxLength, "Écrivez ce qui est répondu au consommateur.");
        OrderId? order = null;
        if (fields.OptionalText("commande", 60) is { } typed)
        {
            order = OrderReference.TryParse(typed, out var reference) && await purchases.OfOrder(reference, http.RequestAborted) is [var found, ..] ? found.Purchase.OrderId : null;
            if (order is null)
            {
                fields.Refuse("commande", "Aucune commande payée ne porte cette référence.");
            }
        }

        if (!fields.AreValid)
        {
            return pages.Invalid((await Page(id, http, withdrawals, fields))!);
        }

        await bus.Ask(new HandleWithdrawal(
            withdrawal.Id, http.User.AccountId()!.Value, order, await keys.Seal(withdrawal.Person, Purpose.Contract, new ClaimText(note), http.RequestAborted)), http);
        return Reply.SeeOther("/equipe/litiges");
    }

    private static async Task<HandleWithdrawalPage?> Page(Guid id, HttpContext http, WithdrawalReader withdrawals, FormFields fields) =>
        await withdrawals.Find(new(id), http.RequestAborted) is { } withdrawal ? new(withdrawal, await withdrawals.NoticeOf(withdrawal, http.RequestAborted), fields) : null;
}

internal sealed record HandleWithdrawalPage(Withdrawal Withdrawal, WithdrawalNotice? Notice, FormFields Fields) : IPageView
{
    public string Title => "Rétractation à rattacher";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/litiges");

    public string Url => $"/equipe/litiges/retractations/{Withdrawal.Id.Value}";

    public bool IsOpen => Withdrawal.NeedsStaff;

    public string At => French.Instant(Withdrawal.At);

    public string Name => Notice?.Name ?? "Personne effacée";

    public string Reference => Notice?.Reference ?? "";

    public string Email => Notice?.Email.Value ?? "";

    public string Goods => Notice is { Goods.Length: > 0 } ? Notice.Goods : "toute la commande";

    public Field Order => new("commande", "Commande trouvée", Fields.Raw("commande"), Fields.ErrorOf("commande"), Hint: "Laissez vide s’il n’y en a pas.", MaxLength: 60, Required: false);

    public Field Answer => new("reponse", "Réponse au consommateur", Fields.Raw("reponse"), Fields.ErrorOf("reponse"), MaxLength: ClaimText.MaxLength);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
