using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Contracts;
using Sipoko.Checkout.Contracts;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Support;

/// <summary>The form by which anyone, with an account or without, writes to Sipoko's staff.</summary>
public sealed class ContactSupportEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/aide/contact", Get).AllowAnonymous();
        app.MapPost("/aide/contact", Post).AllowAnonymous().RequireRateLimiting(RateLimits.Writing).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(HttpContext http, IMessageBus bus, IPersonKeys keys, Pages pages) => pages.Show(new ContactSupportPage(
        FormFields.Empty(), [], await EmailOf(await AccountOf(http, bus), keys, http.RequestAborted), http.Request.Query["sujet"], http.Request.Query["commande"]));

    private static async Task<IResult> Post(HttpContext http, Uploads uploads, OrderAccess orders, LinkAccess links, IPersonKeys keys, SharedKeys shared, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var name = fields.Text(ContactSupportPage.NameName, Correspondent.MaxName, "Indiquez votre nom.");
        var email = fields.Value<EmailAddress>(ContactSupportPage.EmailName, EmailAddress.TryParse, "Indiquez une adresse e-mail complète, comme camille@exemple.fr.");
        var topic = fields.Choice(ContactSupportPage.TopicName, TicketWords.Topics.Select(known => known.Value), "Dites de quoi il s’agit.");
        var order = ReferenceIn(fields);
        var draft = await LetterDraft.Take(fields, LetterForm.TextName, "Écrivez votre message.", uploads, null, http.RequestAborted);
        if (!fields.AreValid)
        {
            return pages.Invalid(new ContactSupportPage(fields, draft.Taken, null, null, null));
        }

        var account = await AccountOf(http, bus);
        var known = order is { } reference ? await bus.Query(new FindOrder(reference), http.RequestAborted) : null;
        var isTheirs = known is not null && orders.Allows(http, known.OrderId, known.Buyer);
        var id = new SupportTicketId(draft.IdOf($"{email!.Normalised}|{draft.Text}"));
        var (owner, purpose) = account is null ? (draft.KeyOwner, Purpose.Conversation) : (account.PersonId, Purpose.Profile);
        var command = new OpenTicket(
            id, draft.KeyOwner, TicketWords.Topics.First(one => one.Value == topic).Topic, order, isTheirs ? known!.OrderId : null, account?.AccountId, http.User.SellerId(),
            await keys.Seal(owner, purpose, new Correspondent(name, email), http.RequestAborted), draft.MessageId,
            await shared.Seal(draft.KeyOwner, draft.Letter, http.RequestAborted), draft.Files);
        var next = $"/compte/support/{id.Value}{(account is null ? links.QueryFor(LinkAccess.Ticket, id.Value) : "")}";
        return pages.Answer(await bus.Ask(command, http), next, refusal => new ContactSupportPage(fields, draft.Taken, null, null, null));
    }

    private static OrderReference? ReferenceIn(FormFields fields) =>
        string.IsNullOrWhiteSpace(fields.Raw(ContactSupportPage.OrderName)) ? null
        : fields.Value<OrderReference>(ContactSupportPage.OrderName, OrderReference.TryParse, "Une référence s’écrit comme SIP-2026-004217\u00A0; laissez vide si vous ne l’avez pas.");

    private static async Task<AccountEmail?> AccountOf(HttpContext http, IMessageBus bus) =>
        http.User.AccountId() is { } account ? await bus.Query(new GetAccountEmail(account), http.RequestAborted) : null;

    private static async Task<string?> EmailOf(AccountEmail? account, IPersonKeys keys, CancellationToken cancellation) =>
        account is null ? null : (await keys.Open(account.Email, cancellation))?.Value;
}

internal sealed record ContactSupportPage(FormFields Fields, IReadOnlyList<TakenFile> Taken, string? KnownEmail, string? AskedTopic, string? AskedOrder) : IPageView
{
    public const string NameName = "nom";
    public const string EmailName = "email";
    public const string TopicName = "sujet";
    public const string OrderName = "commande";

    public string Title => "Écrire à l’équipe de Sipoko";

    public string? Description => "Une question sur une commande, votre compte, le site ou la vente\u00A0: une personne vous répond sous deux jours ouvrés.";

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new("/aide", "Aide"), new(null, Title)];

    public Field Name => new(NameName, "Votre nom", Fields.Raw(NameName), Fields.ErrorOf(NameName), Autocomplete: "name", MaxLength: Correspondent.MaxName);

    public Field Email => new(EmailName, "Votre adresse e-mail", Fields.Raw(EmailName) ?? KnownEmail, Fields.ErrorOf(EmailName), "email", "La réponse y sera annoncée.", "email", "email", EmailAddress.MaxLength);

    public Field Topic => new(TopicName, "De quoi s’agit-il\u00A0?", Error: Fields.ErrorOf(TopicName), Options: TicketWords.TopicChoices(Fields.Raw(TopicName) ?? AskedTopic));

    public Field Order => new(OrderName, "Référence de la commande", Fields.Raw(OrderName) ?? AskedOrder, Fields.ErrorOf(OrderName), Hint: "Par exemple SIP-2026-004217.", Autocomplete: "off", MaxLength: 24, Required: false);

    public LetterForm Letter => LetterForm.Of(Fields, Taken, "Votre message", "Ne donnez jamais un mot de passe ni un numéro de carte.");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
