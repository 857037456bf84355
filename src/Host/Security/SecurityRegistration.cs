using Microsoft.AspNetCore.Http.Features;
using Sipoko.Host.Settings;
using Sipoko.Web.Security;

namespace Sipoko.Host.Security;

/// <summary>What browsers may do with our pages: nothing inline, nothing from elsewhere, no framing; forms go to us and to the payment page.</summary>
public static class SecurityRegistration
{
    /// <summary>For a mail shown as its reader's program would: its own styles, and nothing else.</summary>
    public const string MailPolicy = "mail";

    private const long MostBodyBytes = 4 * 1024 * 1024;
    private const string StripeCheckout = "https://checkout.stripe.com";
    private const string StripeConnect = "https://connect.stripe.com";

    public static void AddSiteSecurity(this IServiceCollection services)
    {
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MostBodyBytes);
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = 1024 * 1024; // longer than any field, so that the field itself can say «trop long»
            form.ValueCountLimit = 500;
            form.KeyLengthLimit = 256;
        });
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<IdConstraint>("guid"));
        services.AddSingleton<OrderAccess>();
        services.AddSecurityHeaderPolicies().AddPolicy(MailPolicy, headers => headers.AddContentTypeOptionsNoSniff().AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddStyleSrc().UnsafeInline();
            csp.AddFrameAncestors().None();
        }));
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
    }

    public static void UseSiteSecurity(this WebApplication app)
    {
        var paymentPage = app.Configuration["Stripe:CheckoutOrigin"] ?? StripeCheckout;
        var sellersPage = app.Configuration["Stripe:ConnectOrigin"] ?? StripeConnect;
        if (!app.Services.GetRequiredService<SiteSettings>().IsDevelopment)
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseSecurityHeaders(new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self();
                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddManifestSrc().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
                csp.AddFormAction().Self().From(paymentPage).From(sellersPage); // browsers apply it to the redirect after «Commander» too
            })
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddDefaultSecureDirectives();
                permissions.AddPublickeyCredentialsGet().Self(); // the form of passkeys on the sign-in page
            }));
    }
}
