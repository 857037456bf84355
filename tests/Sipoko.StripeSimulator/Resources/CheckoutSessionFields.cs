using Sipoko.StripeSimulator.Api;
using static Sipoko.StripeSimulator.Api.Rules;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>What the creation of a checkout session accepts. Version endive knows no <c>payment_method_types</c> any more.</summary>
internal static class CheckoutSessionFields
{
    private static readonly Rule Address = Object(
        Optional("line1", Text()),
        Optional("line2", Text()),
        Optional("postal_code", Text()),
        Optional("city", Text()),
        Optional("state", Text()),
        Optional("country", Text(2)));

    private static readonly Rule LineItem = Object(
        Required("price_data", Object(
            Required("currency", Currency),
            Required("unit_amount", Amount),
            Required("product_data", Object(
                Required("name", Text(250)),
                Optional("description", Text()),
                Optional("images", ListOf(Url)),
                Optional("metadata", Metadata),
                Optional("tax_code", Text()))),
            Optional("tax_behavior", OneOf("exclusive", "inclusive", "unspecified")))),
        Required("quantity", Integer(1)));

    private static readonly Rule PaymentIntentData = Object(
        Optional("description", Text(1000)),
        Optional("metadata", Metadata),
        Optional("receipt_email", Text(800)),
        Optional("statement_descriptor", Text(22)),
        Optional("statement_descriptor_suffix", Text(22)),
        Optional("transfer_group", Text()),
        Optional("capture_method", OneOf("automatic", "automatic_async")),
        Optional("shipping", Object(
            Required("name", Text()),
            Required("address", Address),
            Optional("phone", Text()),
            Optional("carrier", Text()),
            Optional("tracking_number", Text()))));

    public static readonly Field[] All =
    [
        Required("mode", OneOf("payment")),
        Optional("ui_mode", OneOf("hosted_page", "embedded_page", "elements", "form")),
        Optional("line_items", ListOf(LineItem)),
        Optional("allowed_payment_method_types", ListOf(OneOf("card", "paypal", "klarna", "link"))),
        Optional("excluded_payment_method_types", ListOf(OneOf("card", "paypal", "klarna", "link"))),
        Optional("success_url", Url),
        Optional("cancel_url", Url),
        Optional("return_url", Url),
        Optional("client_reference_id", Text(200)),
        Optional("customer_email", Text(800)),
        Optional("currency", Currency),
        Optional("locale", OneOf("auto", "fr", "fr-CA", "en", "en-GB", "de", "es", "it", "nl", "pt")),
        Optional("expires_at", Moment),
        Optional("metadata", Metadata),
        Optional("discounts", ListOf(Object(Required("coupon", Text())))),
        Optional("payment_intent_data", PaymentIntentData),
        Optional("submit_type", OneOf("auto", "book", "donate", "pay", "subscribe")),
        Optional("billing_address_collection", OneOf("auto", "required")),
        Optional("customer_creation", OneOf("always", "if_required")),
    ];
}
