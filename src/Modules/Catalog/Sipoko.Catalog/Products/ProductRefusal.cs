using Sipoko.Web.Language;

namespace Sipoko.Catalog.Products;

internal static class ProductRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("product.not_yours");
    public static readonly Refusal SellerNotCertified = new("product.seller_not_certified", "Votre boutique doit être certifiée avant de publier un produit.");
    public static readonly Refusal ShopNotSelling = new("product.shop_not_selling", "Votre boutique est suspendue ou fermée\u00A0: rien ne peut être mis en vente.");
    public static readonly Refusal UnreadableText = new("product.unreadable_text", "Un des textes contient des caractères que nous ne pouvons pas enregistrer.");
    public static readonly Refusal BadSlug = new("product.bad_slug", "L’adresse de la page compte de 3 à 80 lettres minuscules sans accent, chiffres et tirets.", "slug");
    public static readonly Refusal SlugTaken = new("product.slug_taken", "Cette adresse de page est déjà celle d’un autre produit. Choisissez-en une autre.", "slug");
    public static readonly Refusal BadTitle = new("product.bad_title", "Le titre compte de 5 à 140 caractères.", "title");
    public static readonly Refusal UnknownCategory = new("product.unknown_category", "Choisissez une catégorie de la liste.", "category");
    public static readonly Refusal BadDescription = new("product.bad_description", "La description compte de 20 à 10\u00A0000 caractères.", "description");
    public static readonly Refusal BadPrice = new("product.bad_price", "Le prix, livraison incluse, va de 0,01\u00A0€ à 100\u00A0000\u00A0€.", "price");
    public static readonly Refusal UnknownVat = new("product.unknown_vat", "Choisissez un taux de TVA\u00A0: 20\u00A0%, 10\u00A0%, 5,5\u00A0%, 2,1\u00A0% ou aucun.", "vat");
    public static readonly Refusal UnknownCondition = new("product.unknown_condition", "Choisissez un état\u00A0: neuf, reconditionné ou occasion.", "condition");
    public static readonly Refusal BadPromise = new("product.bad_promise", "Le délai d’expédition et de livraison va de 1 à 20 jours ouvrés.", "dispatch_working_days");
    public static readonly Refusal TooManyAttributes = new("product.too_many_attributes", "Indiquez 30 caractéristiques au plus.", "attributes");
    public static readonly Refusal BadAttribute = new("product.bad_attribute", "Chaque caractéristique a un nom de 60 caractères au plus et une valeur de 200 caractères au plus.", "attributes");
    public static readonly Refusal AttributeTwice = new("product.attribute_twice", "Une caractéristique figure deux fois.", "attributes");
    public static readonly Refusal BadMaker = new("product.bad_maker", "Indiquez le nom, l’adresse postale et l’adresse e-mail du fabricant\u00A0: la loi les demande.", "maker");
    public static readonly Refusal BadSafetyNote = new("product.bad_safety_note", "La note de sécurité compte de 3 à 1\u00A0000 caractères.", "safety");
    public static readonly Refusal BadPicture = new("product.bad_picture", "Ajoutez une photo du produit.", "picture");
    public static readonly Refusal BadPictureAlt = new("product.bad_picture_alt", "Décrivez la photo en 5 à 250 caractères, pour les personnes qui ne la voient pas.", "picture_alt");
    public static readonly Refusal TooManyPictures = new("product.too_many_pictures", "Ajoutez 8 photos au plus.", "picture");
    public static readonly Refusal TooManyDrafts = new("product.too_many_drafts", "Vous avez déjà 200 brouillons\u00A0: publiez-en ou supprimez-en d’abord.");
    public static readonly Refusal FormExpired = new("product.form_expired", "Ce formulaire a expiré\u00A0: rechargez la page.");
    public static readonly Refusal Removed = new("product.removed", "L’équipe de Sipoko a retiré ce produit\u00A0: il ne peut être remis en vente que si le retrait est levé.");
    public static readonly Refusal ReasonsMissing = new("product.reasons_missing", "Exposez les faits (de 10 à 2\u00A0000 caractères) et la règle sur laquelle repose la décision.", "facts");
    public static readonly Refusal NotRemoved = new("product.not_removed", "Ce produit n’est pas retiré par l’équipe.");
    public static readonly Refusal ContestedElsewhere = new("product.contested_elsewhere", "Ce retrait fait suite à un signalement\u00A0: il se conteste depuis la page «\u00A0Décisions\u00A0».");
    public static readonly Refusal AlreadyContested = new("product.already_contested", "Vous avez déjà contesté ce retrait.");
    public static readonly Refusal ContestTooLate = new("product.contest_too_late", "Le délai de six mois pour contester ce retrait est passé.");
    public static readonly Refusal ContestEmpty = new("product.contest_empty", "Dites pourquoi le retrait est injustifié\u00A0: de 10 à 2\u00A0000 caractères.", "text");
    public static readonly Refusal NoContest = new("product.no_contest", "Ce retrait n’est pas contesté.");
    public static readonly Refusal JudgesOwnDecision = new("product.judges_own_decision", "Vous avez décidé ce retrait\u00A0: un autre membre de l’équipe juge la contestation.");
    public static readonly Refusal SlugStays = new("product.slug_stays", "L’adresse de la page reste celle du produit.", "slug");
    public static readonly Refusal BadStock = new("product.bad_stock", "Le stock va de 0 à 100\u00A0000.", "stock");
    public static readonly Refusal BadReason = new("product.bad_reason", "Le motif compte de 3 à 300 caractères.", "reason");

    public static Refusal TooManyProducts(int most) => new(
        "product.too_many_products", $"Votre formule permet {French.Number(most)} produits en vente\u00A0: retirez-en un, ou changez de formule.");
}
