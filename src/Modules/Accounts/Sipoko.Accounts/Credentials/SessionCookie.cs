using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Credentials;

/// <summary>ASP.NET Core Identity over our own credentials, its cookie, and who may use what.</summary>
internal static class SessionCookie
{
    private const string SignInPath = "/compte/connexion";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);
    private static readonly TimeSpan StampInterval = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(HalfSignIn.Scheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme) // where Identity keeps what it asked of a passkey
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme); // the stamp's validator signs out of it too, and throws when it is not there
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IHostEnvironment>(Configure);
        services.AddOptions<CookieAuthenticationOptions>(HalfSignIn.Scheme).Configure<IHostEnvironment>((options, environment) => Shorten(options, environment, "sipoko-code"));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IHostEnvironment>((options, environment) => Shorten(options, environment, "sipoko-cle"));
        services.AddSingleton<IPasswordHasher<Credential>>(provider => provider.GetRequiredService<Argon2PasswordHasher>()); // before Identity brings its own
        services.AddIdentityCore<Credential>().AddUserStore<CredentialStore>().AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        services.RemoveAll<IUserValidator<Credential>>().RemoveAll<IPasswordValidator<Credential>>(); // commands and PasswordRules have the say
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = StampInterval;
            options.OnRefreshingPrincipal = SessionCheck.CarryOn;
        });
        services.AddScoped<ISecurityStampValidator, SessionCheck>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required"; // a finger, a face or the device's code: then it counts as two factors
            options.ResidentKeyRequirement = "required"; // so that it names its owner, who types nothing
        });
        services.AddScoped<SignInAttempts>().AddScoped<PasswordCheck>();
        return services;
    }

    /// <summary>Sellers may buy too; staff act on others' orders and have none. Both need a second factor for their own pages. A route that says nothing asks for a signed-in person.</summary>
    public static IServiceCollection AddRolePolicies(this IServiceCollection services)
    {
        var builder = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Buyer, policy => policy.RequireRole(Roles.Buyer, Roles.Seller))
            .AddPolicy(Policies.Seller, policy => policy.RequireRole(Roles.Seller).RequireClaim(Principals.SellerClaim).RequireClaim(Principals.MethodClaim, Principals.SecondFactor));
        foreach (var (name, roles) in Policies.StaffRoles)
        {
            builder.AddPolicy(name, policy => policy.RequireRole(Roles.Staff)
                .RequireClaim(Principals.StaffRoleClaim, roles.Select(role => role.ToString())).RequireClaim(Principals.MethodClaim, Principals.SecondFactor));
        }

        return services;
    }

    private static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        Harden(options, environment, "sipoko");
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>For the minutes between two steps of a sign-in.</summary>
    private static void Shorten(CookieAuthenticationOptions options, IHostEnvironment environment, string name)
    {
        Harden(options, environment, name);
        options.ExpireTimeSpan = HalfSignIn.Term;
        options.SlidingExpiration = false;
    }

    private static void Harden(CookieAuthenticationOptions options, IHostEnvironment environment, string name)
    {
        // Browsers take a __Host- cookie from no subdomain and over https only; on a developer's machine there is plain http.
        options.Cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.IsEssential = true;
        options.Cookie.Path = "/";
    }

    /// <summary>A relative address: the default one would repeat whatever host the request claims. A form cannot be gone back to.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (MoiCookie.Read(request).Role.Length > 0)
        {
            MoiCookie.SignedOut(context.HttpContext); // the session has ended, and the header should say so
        }

        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var back = HttpMethods.IsGet(request.Method) ? QueryString.Create(ReturnPath.Parameter, request.Path + request.QueryString) : QueryString.Empty;
        context.Response.Redirect(SignInPath + back);
        return Task.CompletedTask;
    }
}
