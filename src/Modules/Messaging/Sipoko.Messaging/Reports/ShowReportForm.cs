using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Reports;

/// <summary>The form of one reason; anyone may fill it in, without an account.</summary>
public sealed class ShowReportFormEndpoint : ICarterModule
{
    private const string Url = "/signaler/{reason}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(RateLimits.Writing).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(string reason, HttpContext http, IMessageBus bus, IPersonKeys keys, Pages pages)
    {
        if (ReportForms.Find(reason) is not { } form)
        {
            return Reply.NotFound();
        }

        var account = await AccountOf(http, bus);
        var email = account is null ? null : (await keys.Open(account.Email, http.RequestAborted))?.Value;
        return pages.Show(new ShowReportFormPage(form, FormFields.Empty(), [], email, http.Request.Query["objet"], http.Request.Query["id"]));
    }

    private static async Task<IResult> Post(
        string reason, HttpContext http, ReporterMarks marks, ThreadDoor door, Uploads uploads, LinkAccess links, IPersonKeys keys, SharedKeys shared, IMessageBus bus, Pages pages)
    {
        if (ReportForms.Find(reason) is not { } form)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var told = ReportFields.Read(fields, form);
        var draft = await LetterDraft.Take(fields, ReportFields.Facts, "Décrivez les faits.", uploads, null, http.RequestAborted);
        var thing = await ReportedThings.Find(fields, http, bus, door);
        if (!fields.AreValid || thing is null)
        {
            return pages.Invalid(new ShowReportFormPage(form, fields, draft.Taken, null, null, null));
        }

        var account = await AccountOf(http, bus);
        var id = new ReportId(draft.IdOf($"{form.Slug}|{told.Who?.Email.Normalised}|{draft.Text}"));
        var (owner, purpose) = account is null ? (draft.KeyOwner, Purpose.Conversation) : (account.PersonId, Purpose.Profile);
        Personal<Correspondent>? who = told.Who is null ? null : await keys.Seal(owner, purpose, told.Who, http.RequestAborted);
        var statement = await shared.Seal(draft.KeyOwner, new ReportStatement(draft.Text, told.Details, draft.Letter.Files), http.RequestAborted);
        var command = new FileReport(
            id, draft.KeyOwner, form.Reason, thing, told.Who is null ? null : account?.AccountId, told.Who is null ? null : marks.Of(told.Who.Email), who, statement, draft.Files);
        return pages.Answer(await bus.Ask(command, http), $"/signaler/suivi/{id.Value}{links.QueryFor(LinkAccess.Reporter, id.Value)}", refusal => new ShowReportFormPage(form, fields, draft.Taken, null, null, null));
    }

    private static async Task<AccountEmail?> AccountOf(HttpContext http, IMessageBus bus) =>
        http.User.AccountId() is { } account ? await bus.Query(new GetAccountEmail(account), http.RequestAborted) : null;
}

internal sealed record ShowReportFormPage(ReportForm Form, FormFields Fields, IReadOnlyList<TakenFile> Taken, string? KnownEmail, string? AskedKind, string? AskedId) : IPageView
{
    public string Title => $"Signaler\u00A0: {Form.Title}";

    public string? Description => Form.Summary;

    public string? Robots => "noindex";

    public string Summary => Form.Summary;

    public IReadOnlyList<Crumb> Crumbs => [new("/aide", "Aide"), new("/signaler", "Signaler"), new(null, Form.Title)];

    public string Url => $"/signaler/{Form.Slug}";

    public string FormId => LetterForm.Of(Fields, Taken, "").FormId;

    public Field Kind => new(
        ReportFields.Kind, "Que signalez-vous\u00A0?", Error: Fields.ErrorOf(ReportFields.Kind),
        Options: [.. ReportWords.Kinds.Select(known => new Choice(known.Value, known.Label, known.Value == (Fields.Raw(ReportFields.Kind) ?? AskedKind)))]);

    public Field Address => new(
        ReportFields.Address, "Où est-ce\u00A0?", Fields.Raw(ReportFields.Address) ?? ReportedThings.AddressOf(AskedKind, AskedId), Fields.ErrorOf(ReportFields.Address),
        Hint: "L’adresse de la page, telle que votre navigateur la montre.", Inputmode: "url", Autocomplete: "off", MaxLength: ReportFields.MaxAddress);

    public IReadOnlyList<QuestionField> Questions => [.. Form.Questions.Select(question => QuestionField.Of(question, Fields))];

    public Field Facts => new(ReportFields.Facts, Form.FactsLabel, Fields.Raw(ReportFields.Facts), Fields.ErrorOf(ReportFields.Facts), Hint: "Soyez précis\u00A0: nous décidons sur ce que vous écrivez.", MaxLength: Letter.MaxLength);

    public FileField Files => LetterForm.Of(Fields, Taken, "").Files;

    public string? Anonymity => Form.Reason == ReportReason.IllegalContent ? "Si vous signalez un abus sexuel sur mineur, vous pouvez laisser nom et adresse vides. Sinon, la loi nous demande de les connaître." : null;

    public Field Name => new(ReportFields.Name, "Votre nom", Fields.Raw(ReportFields.Name), Fields.ErrorOf(ReportFields.Name), Autocomplete: "name", MaxLength: Correspondent.MaxName, Required: Anonymity is null);

    public Field Email => new(
        ReportFields.Email, "Votre adresse e-mail", Fields.Raw(ReportFields.Email) ?? KnownEmail, Fields.ErrorOf(ReportFields.Email), "email", "Pour l’accusé de réception et la décision. Le vendeur ne la voit pas.", "email", "email",
        EmailAddress.MaxLength, Required: Anonymity is null);

    public Field GoodFaith => new(
        ReportFields.GoodFaith, "Je déclare de bonne foi que ces informations sont exactes et complètes.", Fields.Raw(ReportFields.GoodFaith), Fields.ErrorOf(ReportFields.GoodFaith));

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}

/// <param name="IsChoice">Radios; else a line of text.</param>
internal sealed record QuestionField(bool IsChoice, Field Field)
{
    public static QuestionField Of(ReportQuestion question, FormFields fields) => new(question.Options is not null, new(
        question.Name, question.Label, fields.Raw(question.Name), fields.ErrorOf(question.Name), Hint: question.Hint, Autocomplete: "off", MaxLength: ReportQuestion.MaxLength, Required: question.IsRequired,
        Options: question.Options is null ? null : [.. question.Options.Select(option => new Choice(option.Value, option.Label, option.Value == fields.Raw(question.Name)))]));
}
