using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Accounts;

/// <summary>What is known of an account, and the decision of staff: approve it, or refuse it with reasons. A contested refusal is decided here again.</summary>
public sealed class JudgeAccountEndpoint : ICarterModule
{
    private const string Url = "/equipe/comptes/{id:guid}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.StaffAccounts);
        app.MapPost($"{Url}/approbation", Approve).RequireAuthorization(Policies.StaffAccounts);
        app.MapPost($"{Url}/refus", Refuse).RequireAuthorization(Policies.StaffAccounts);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, AccountDesk desk, Pages pages) =>
        await desk.Of(new(id), FormFields.Empty(), http.RequestAborted) is { } page ? pages.Show(page) : Reply.NotFound();

    private static async Task<IResult> Approve(Guid id, HttpContext http, AccountDesk desk, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var reason = fields.Text(JudgeAccountPage.ReasonField, Reason.MaxLength, "Dites en une phrase pourquoi vous approuvez ce compte.");
        return fields.AreValid
            ? await Answer(id, await bus.Ask(new ApproveAccount(new(id), http.User.AccountId()!.Value, reason), http), fields, http, desk, pages)
            : await Again(id, fields, http, desk, pages);
    }

    private static async Task<IResult> Refuse(Guid id, HttpContext http, AccountDesk desk, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var reasons = new StatementOfReasons(
            fields.Lines(JudgeAccountPage.FactsField, StatementOfReasons.MaxLength, "Dites ce qui a été constaté."),
            fields.Text(JudgeAccountPage.GroundField, 300, "Citez l’article de la loi ou de nos conditions."), fields.IsChecked(JudgeAccountPage.LawField));
        return fields.AreValid
            ? await Answer(id, await bus.Ask(new RefuseAccount(new(id), http.User.AccountId()!.Value, reasons), http), fields, http, desk, pages)
            : await Again(id, fields, http, desk, pages);
    }

    private static Task<IResult> Answer(Guid id, Outcome? outcome, FormFields fields, HttpContext http, AccountDesk desk, Pages pages) =>
        pages.Answer(outcome, $"/equipe/comptes/{id}", async refusal =>
        {
            fields.Refuse(refusal);
            return await desk.Of(new(id), fields, http.RequestAborted);
        });

    private static async Task<IResult> Again(Guid id, FormFields fields, HttpContext http, AccountDesk desk, Pages pages) =>
        await desk.Of(new(id), fields, http.RequestAborted) is { } page ? pages.Invalid(page) : Reply.NotFound();
}

/// <param name="Contest">What the person answers to an earlier refusal.</param>
internal sealed record JudgeAccountPage(
    FormFields Fields, string AccountId, string Email, IReadOnlyList<KnownFact> Facts, string? Contest, bool IsWaiting, bool HasSecondFactor,
    IReadOnlyList<Happening> History) : IPageView
{
    public const string ReasonField = "reason";
    public const string FactsField = "faits";
    public const string GroundField = "fondement";
    public const string LawField = "loi";

    public string Title => "Compte";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ListAccountsEndpoint.Url);

    public Field ApprovalReason => new(ReasonField, "Motif", Fields.Raw(ReasonField), Fields.ErrorOf(ReasonField), MaxLength: Reason.MaxLength);

    public Field RefusalFacts => new(FactsField, "Faits constatés", Fields.Raw(FactsField), Fields.ErrorOf(FactsField), Hint: "Ils seront envoyés à la personne.", MaxLength: StatementOfReasons.MaxLength);

    public Field RefusalGround => new(GroundField, "Fondement", Fields.Raw(GroundField), Fields.ErrorOf(GroundField), Hint: "Article de nos conditions, ou de la loi.", MaxLength: 300);

    public Field RefusalLaw => new(LawField, "Ce fondement est une loi", Fields.IsChecked(LawField) ? "oui" : null, null, Required: false);

    public Field ResetChecked => new(
        ResetSecondFactorsEndpoint.CheckedField, "J’ai vérifié qui est cette personne, autrement que par son e-mail", Fields.IsChecked(ResetSecondFactorsEndpoint.CheckedField) ? "oui" : null,
        Fields.ErrorOf(ResetSecondFactorsEndpoint.CheckedField));

    public Field ResetReason => new(
        ResetSecondFactorsEndpoint.ReasonField, "Comment, et pourquoi", Fields.Raw(ResetSecondFactorsEndpoint.ReasonField), Fields.ErrorOf(ResetSecondFactorsEndpoint.ReasonField),
        MaxLength: Reason.MaxLength);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
