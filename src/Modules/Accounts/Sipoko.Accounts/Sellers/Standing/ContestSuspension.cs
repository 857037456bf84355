using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>A suspended company says why the decision is wrong, free of charge, for six months (art. 20 of Regulation 2022/2065).</summary>
public sealed record ContestSuspension(SellerId SellerId, AccountId By, Personal<Contest> Contest);

public static class ContestSuspensionHandler
{
    public static Decision<SellerEvent> Decide(ContestSuspension command, Seller seller, DateTimeOffset now) => seller switch
    {
        { Status: not SellerStatus.Suspended } or { Suspension: null } => SellerRefusal.NotSuspended,
        { Suspension.ContestedAt: not null } => Decision.Nothing,
        { Suspension.At: var at } when ParisTime.Day(now) > StatementOfReasons.ContestableUntil(at) => SellerRefusal.TooLateToContest,
        _ => new SuspensionContested(command.By, command.Contest, now),
    };

    public static (Outcome, Events) Handle(ContestSuspension command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class ContestSuspensionEndpoint : ICarterModule
{
    public const string Url = OwnShop.Url + "/contestation";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);
        app.MapPost(Url, Post).RequireAuthorization(Policies.Seller);
    }

    private static async Task<IResult> Get(HttpContext http, OwnShop shop, Pages pages) => await shop.Of(http) switch
    {
        null => Reply.NotFound(),
        { Suspension: { ContestedAt: null } suspension } => pages.Show(new ContestSuspensionPage(suspension, FormFields.Empty())),
        _ => Reply.SeeOther(OwnShop.Url),
    };

    private static async Task<IResult> Post(HttpContext http, OwnShop shop, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        if (await shop.Of(http) is not { Suspension: { } suspension } seller)
        {
            return Reply.SeeOther(OwnShop.Url);
        }

        var fields = await FormFields.Read(http.Request);
        var text = fields.Lines("contestation", StatementOfReasons.MaxLength, SellerRefusal.ContestMissing.Sentence);
        if (text.Length is > 0 and < StatementOfReasons.MinLength)
        {
            fields.Refuse(SellerRefusal.ContestMissing);
        }

        if (!fields.AreValid)
        {
            return pages.Invalid(new ContestSuspensionPage(suspension, fields));
        }

        var by = http.User.AccountId()!.Value;
        var command = new ContestSuspension(seller.Id, by, await keys.Seal(new PersonId(by.Value), Purpose.Contract, new Contest(text), http.RequestAborted));
        return pages.Answer(await bus.Ask(command, http), OwnShop.Url + "?etat=contestation", refusal =>
        {
            fields.Refuse("contestation", refusal.Sentence);
            return new ContestSuspensionPage(suspension, fields);
        });
    }
}

internal sealed record ContestSuspensionPage(Suspension Suspension, FormFields Fields) : IPageView
{
    public string Title => "Contester la suspension";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(OwnShop.Url);

    public ReasonRow Reason => ReasonRow.Of(Suspension.Reasons);

    public string Until => French.Day(StatementOfReasons.ContestableUntil(Suspension.At));

    public Field Text => new("contestation", "Pourquoi la décision est à revoir", Fields.Raw("contestation"), Fields.ErrorOf("contestation"), Hint: "Dites ce qui est inexact, ou ce que vous avez corrigé depuis.", MaxLength: StatementOfReasons.MaxLength);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
