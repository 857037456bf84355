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
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Returns.Withdrawals;

/// <summary>A member of staff finds the order of a declaration that matched none, or the lines that it named in words, or answers that there is no such order.</summary>
/// <param name="OrderId">The order that was found; null when there is none.</param>
/// <param name="Chosen">The lines that the declaration is about; empty without an order.</param>
public sealed record HandleWithdrawal(WithdrawalId WithdrawalId, AccountId Staff, OrderId? OrderId, IReadOnlyList<OfferId> Chosen, Personal<ClaimText> Note);

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

        var plan = command is { OrderId: { } order, Chosen.Count: > 0 }
            ? await DeclareWithdrawalHandler.Plan(session, withdrawal.Id, order, command.Chosen, withdrawal.At, now, cancellation)
            : WithdrawalPlan.None;
        var decision = Decide(command, withdrawal, plan, now);
        var messages = new OutgoingMessages();
        stream.AppendMany(decision.Recorded);
        if (decision.Events.Count > 0)
        {
            messages.AddRange(await emails.Handled(withdrawal, command, plan, cancellation));
            messages.AddRange(await DeclareWithdrawalHandler.Begin(plan, session, news, cancellation));
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

    private static async Task<IResult> Get(Guid id, HttpContext http, WithdrawalReader withdrawals, PurchaseReader purchases, Pages pages)
    {
        if (await withdrawals.Find(new(id), http.RequestAborted) is not { } withdrawal)
        {
            return Reply.NotFound();
        }

        var notice = await withdrawals.NoticeOf(withdrawal, http.RequestAborted);
        var known = withdrawal is { NeedsStaff: true, OrderId: not null } ? await purchases.OfOrder(notice?.Reference, http.RequestAborted) : [];
        return pages.Show(new HandleWithdrawalPage(withdrawal, notice, known, FormFields.Empty()));
    }

    private static async Task<IResult> Post(Guid id, HttpContext http, WithdrawalReader withdrawals, PurchaseReader purchases, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        if (await withdrawals.Find(new(id), http.RequestAborted) is not { } withdrawal)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var note = fields.Lines("reponse", ClaimText.MaxLength, "Écrivez ce qui est répondu au consommateur.");
        var typed = fields.OptionalText("commande", 60);
        var files = await purchases.OfOrder(typed, http.RequestAborted);
        var chosen = WithdrawalDesk.ChosenIn(fields, [.. files.SelectMany(file => file.Purchase.Lines)]);
        var wereShown = fields.Raw(WithdrawalDesk.ShownLines) == typed;
        if (typed is not null && files.Count == 0)
        {
            fields.Refuse("commande", "Aucune commande payée ne porte cette référence.");
        }
        else if (typed is not null && wereShown && chosen.Length == 0)
        {
            fields.Refuse("ligne", "Choisissez au moins un article.");
        }

        var isNextStep = fields.AreValid && files.Count > 0 && !wereShown;
        if (!fields.AreValid || isNextStep)
        {
            var page = new HandleWithdrawalPage(withdrawal, await withdrawals.NoticeOf(withdrawal, http.RequestAborted), files, fields);
            return isNextStep ? pages.Show(page) : pages.Invalid(page);
        }

        await bus.Ask(new HandleWithdrawal(
            withdrawal.Id, http.User.AccountId()!.Value, files.Count > 0 ? files[0].Purchase.OrderId : null, chosen,
            await keys.Seal(withdrawal.Person, Purpose.Contract, new ClaimText(note), http.RequestAborted)), http);
        return Reply.SeeOther("/equipe/litiges");
    }
}
