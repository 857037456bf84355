using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Sipoko.Catalog.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Wolverine;

namespace Sipoko.Messaging.Reports;

/// <summary>What a report says besides its facts and files.</summary>
/// <param name="Who">Null for who may stay anonymous, and does.</param>
internal sealed record ReportFields(IReadOnlyList<ReportDetail> Details, Correspondent? Who)
{
    public const string Kind = "objet";
    public const string Address = "adresse";
    public const string Facts = "faits";
    public const string Name = "nom";
    public const string Email = "email";
    public const string GoodFaith = "bonne_foi";
    public const int MaxAddress = 500;

    public static ReportFields Read(FormFields fields, ReportForm form)
    {
        var address = fields.Text(Address, MaxAddress, "Indiquez l’adresse de la page.");
        var details = form.Questions.Select(question => new ReportDetail(question.Label, Answer(fields, question))).Where(detail => detail.Value.Length > 0).Prepend(new("Adresse", address)).ToArray();
        var mayBeAnonymous = form.Reason == ReportReason.IllegalContent && fields.Raw(ReportForms.KindOfIllegal) == ReportForms.ChildAbuse;
        var isAnonymous = mayBeAnonymous && string.IsNullOrWhiteSpace(fields.Raw(Name)) && string.IsNullOrWhiteSpace(fields.Raw(Email));
        var who = isAnonymous ? null : Reporter(fields);
        if (!fields.IsChecked(GoodFaith))
        {
            fields.Refuse(GoodFaith, "Cochez cette déclaration\u00A0: la loi la demande.");
        }

        return new(details, who);
    }

    private static Correspondent? Reporter(FormFields fields)
    {
        var name = fields.Text(Name, Correspondent.MaxName, "Indiquez votre nom.");
        var email = fields.Value<EmailAddress>(Email, EmailAddress.TryParse, "Indiquez une adresse e-mail complète, comme camille@exemple.fr.");
        return email is null ? null : new(name, email);
    }

    private static string Answer(FormFields fields, ReportQuestion question)
    {
        if (question.Options is not { } options)
        {
            return question.IsRequired ? fields.Text(question.Name, ReportQuestion.MaxLength, "Cette réponse manque.") : fields.OptionalText(question.Name, ReportQuestion.MaxLength) ?? "";
        }

        var chosen = fields.Choice(question.Name, options.Select(option => option.Value), "Choisissez une réponse.");
        return options.FirstOrDefault(option => option.Value == chosen).Label ?? "";
    }
}

/// <summary>Finds what a report is about, by the kind and the address in its form.</summary>
internal static partial class ReportedThings
{
    /// <summary>The thing; null with the fault on its field.</summary>
    public static async Task<ReportedThing?> Find(FormFields fields, HttpContext http, IMessageBus bus, ThreadDoor door)
    {
        var chosen = fields.Choice(ReportFields.Kind, ReportWords.Kinds.Select(known => known.Value), "Dites ce que vous signalez.");
        var kind = ReportWords.Kinds.FirstOrDefault(known => known.Value == chosen).Kind;
        if (!fields.AreValid)
        {
            return null;
        }

        if (kind == ReportedKind.Message)
        {
            return await OfMessage(fields, http, door);
        }

        var slug = (fields.Raw(ReportFields.Address) ?? "").Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        var thing = kind switch
        {
            ReportedKind.Product => await bus.Query(new FindProduct(slug), http.RequestAborted) is { } product
                ? new ReportedThing(kind, product.Slug, product.Title, product.ProductId, product.SellerId, product.SellerEmail) : null,
            ReportedKind.Shop => await bus.Query(new FindShop(slug), http.RequestAborted) is { } shop ? new ReportedThing(kind, shop.Slug, shop.ShopName, null, shop.SellerId, shop.Email) : null,
            _ => new ReportedThing(kind, null, ReportWords.Of(kind), null, null, null),
        };
        if (thing is null)
        {
            fields.Refuse(ReportFields.Address, kind == ReportedKind.Product ? "Aucun produit n’a cette adresse." : "Aucune boutique n’a cette adresse.");
        }

        return thing;
    }

    /// <summary>A message of a thread that the reporter is in; or, at another address, one that came another way.</summary>
    private static async Task<ReportedThing?> OfMessage(FormFields fields, HttpContext http, ThreadDoor door)
    {
        if (MessageAt(fields.Raw(ReportFields.Address)) is not var (party, thread, id))
        {
            return new(ReportedKind.Message, null, ReportWords.Of(ReportedKind.Message), null, null, null);
        }

        if (await door.Enter(party, http, thread) is not { } entered || (id is not null && entered.Thread.Messages.All(posted => posted.Id != id)))
        {
            fields.Refuse(ReportFields.Address, "Aucun de vos messages n’a cette adresse. Ouvrez la conversation et choisissez «\u00A0Signaler\u00A0» sous le message.");
            return null;
        }

        return Of(entered.Thread, id, party);
    }

    /// <summary>The side of who reports, the thread, and which of its messages; null for an address that is not a thread's.</summary>
    internal static (Party Reporter, Guid Thread, MessageId? Message)? MessageAt(string? address) => MessageAddress().Match(address ?? "") is { Success: true } found && Guid.TryParse(found.Groups["thread"].Value, out var thread)
        ? (found.Groups["side"].Value == "vendeur" ? Party.Seller : Party.Buyer, thread, Guid.TryParse(found.Groups["message"].Value, out var message) ? new MessageId(message) : null)
        : null;

    /// <param name="reporter">The side that reports: without a message named, the other side is meant.</param>
    internal static ReportedThing Of(Conversation thread, MessageId? id, Party reporter) =>
        (thread.Messages.FirstOrDefault(message => message.Id == id)?.Author ?? (reporter == Party.Buyer ? Party.Seller : Party.Buyer)) == Party.Seller
            ? new(ReportedKind.Message, null, $"Message de {thread.ShopName}", null, thread.SellerId, thread.SellerEmail, thread.Id, id)
            : new(ReportedKind.Message, null, $"Message reçu par {thread.ShopName}", null, null, null, thread.Id, id);

    [GeneratedRegex("/(?<side>compte|vendeur)/messages/(?<thread>[0-9a-f-]{36})(?:[?][^#]*)?(?:#m-(?<message>[0-9a-f-]{36}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MessageAddress();

    /// <summary>The address that a link to this form is about.</summary>
    public static string? AddressOf(string? kind, string? id) => (kind, id) switch
    {
        (_, null or "") => null,
        ("produit", _) => $"/p/{id}",
        ("boutique", _) => $"/boutique/{id}",
        _ => id,
    };
}
