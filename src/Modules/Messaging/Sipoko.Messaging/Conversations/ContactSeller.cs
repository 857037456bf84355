using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.AnswerTimes;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>«Contacter le vendeur»: a question to a shop, about one of its products or not. Who asked before is led to the thread.</summary>
public sealed class ContactSellerEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/boutique/{slug}/contact", Get).RequireAuthorization(Policies.Buyer);
        app.MapPost("/boutique/{slug}/contact", Post).RequireAuthorization(Policies.Buyer).RequireRateLimiting(RateLimits.Talking).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(string slug, HttpContext http, ContactDesk desk, ConversationReader threads, MessageDrafts drafts, AnswerTimeReader answers, IMessageBus bus, Pages pages)
    {
        if (await desk.Find(bus, slug, http.Request.Query[ContactDesk.ProductName], http.User.AccountId()!.Value, http.RequestAborted) is not { } contact)
        {
            return Reply.NotFound();
        }

        if (await threads.Find(contact.ConversationId, http.RequestAborted) is not null)
        {
            return Reply.SeeOther(ThreadDoor.PathOf(Party.Buyer, contact.ConversationId));
        }

        var form = PostMessageForm.Fresh(await drafts.Find(MessageDrafts.IdOf(contact.ConversationId), http.RequestAborted));
        var subject = contact.Product is null ? null : "produit";
        return pages.Show(new ContactSellerPage(contact, form, subject, null, AnswerTimeWords.Of(await answers.Of(contact.Shop.SellerId, http.RequestAborted))));
    }

    private static async Task<IResult> Post(
        string slug, HttpContext http, ContactDesk contacts, MessageDesk desk, MessageDrafts drafts, AnswerTimeReader answers, Uploads uploads, SharedKeys keys, IMessageBus bus, Pages pages)
    {
        var (fields, cancellation, buyer) = (await FormFields.Read(http.Request), http.RequestAborted, http.User.AccountId()!.Value);
        if (await contacts.Find(bus, slug, fields.Raw(ContactDesk.ProductName), buyer, cancellation) is not { } contact)
        {
            return Reply.NotFound();
        }

        if (fields.IsChecked(PostMessageForm.DraftName))
        {
            var isKept = await desk.KeepDraft(fields, MessageDrafts.IdOf(contact.ConversationId), new(buyer.Value), null, cancellation);
            return DraftReply.Of(fields, isKept, contact.Url) ?? pages.Invalid(new ContactSellerPage(contact, PostMessageForm.Of(fields, []), fields.Raw(ContactDesk.SubjectName), null, null));
        }

        var key = await keys.Prepare(contact.KeyOwner, cancellation);
        var files = await uploads.Take(fields, PostMessageForm.FilesName, PostMessageForm.Rules, new(contact.KeyOwner, Purpose.Conversation), cancellation);
        var answerTime = AnswerTimeWords.Of(await answers.Of(contact.Shop.SellerId, cancellation));
        if (!ContactSubjects.TryParse(fields.Raw(ContactDesk.SubjectName), out var subject))
        {
            fields.Refuse(ContactDesk.SubjectName, "Dites de quoi il s’agit.");
        }

        ContactSellerPage Again() => new(contact, PostMessageForm.Of(fields, files), fields.Raw(ContactDesk.SubjectName), fields.ErrorOf(ContactDesk.SubjectName), answerTime);
        if (!PostMessageForm.TryParse(fields, out var messageId, out var text))
        {
            return pages.Invalid(Again());
        }

        if (await contacts.Opening(bus, contact, subject, buyer, cancellation) is not { } opening)
        {
            return Reply.NotFound();
        }

        var outcome = await bus.Ask(new OpenShopThread(opening, http.User.SellerId(), messageId, key.Seal(text), MessageDesk.Attach(files, key)), http);
        if (outcome is { IsDone: true })
        {
            await drafts.Forget(MessageDrafts.IdOf(contact.ConversationId), cancellation);
        }

        return pages.Answer(outcome, ThreadDoor.PathOf(Party.Buyer, contact.ConversationId), refusal =>
        {
            fields.Refuse(refusal);
            return Again();
        });
    }
}

internal sealed record ContactSellerPage(Contact Contact, PostMessageForm Form, string? ChosenSubject, string? SubjectError, string? AnswerTime) : IPageView
{
    public string Title => $"Contacter {Contact.Shop.ShopName}";

    public string? Robots => "noindex";

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new($"/boutique/{Contact.Shop.Slug}", Contact.Shop.ShopName), new(null, "Contacter le vendeur")];

    public ContactProduct? Product => Contact.Product is { } product ? new(product.Title, $"/p/{product.Slug}", product.Picture, product.Slug) : null;

    public Field Subject => new(ContactDesk.SubjectName, "Votre question concerne", Error: SubjectError, Options: ContactSubjects.Choices(ChosenSubject));

    public string FormUrl => $"/boutique/{Contact.Shop.Slug}/contact";

    public IReadOnlyList<FieldError> Errors => Form.Errors;

    public sealed record ContactProduct(string Title, string Url, string Picture, string Slug);
}
